import { median } from '#shared/testing/percentile.ts';
import { ChildServer } from '../child-server.ts';
import { addressOf, guestPass, inParallel, LeanClient } from '../lean/lean-client.ts';
import { pause } from '../pause.ts';
import type { Figure } from './figure.ts';
import { answerWithinASecond } from './one-question.ts';
import { openParty, type Party } from './open-party.ts';

const PEOPLE = 1000;
/** Questions measured each time; the first one warms up and is not counted. */
const ROUNDS = 4;
const JOINING = 64;
/** After a phase has begun for the host: by then everybody has been told of it. */
const QUIET_MS = 100;
/** Clients in each address: a hall, and no more than may watch from one. */
const HALL = 250;

interface Cost {
  /** Of the server's processor, ms a question. */
  readonly cpuMs: number;
  /** What all of these clients were sent, bytes a question. */
  readonly bytes: number;
}

/** A thousand who watch beside a thousand who play: what a question costs without and with them. */
export async function spectatorsBench(people = PEOPLE): Promise<Figure[]> {
  const alone = await measure(people, 0);
  const both = await measure(people, people);
  const cpu = (both.all.cpuMs - alone.all.cpuMs) / alone.all.cpuMs;
  const name = people.toLocaleString('en');
  return [
    {
      name: `${name} spectators / ${name} players: server CPU per question`,
      value: cpu,
      unit: 'x',
      goal: { atMost: 1 },
      note: `${alone.all.cpuMs.toFixed(0)} ms without, ${both.all.cpuMs.toFixed(0)} ms with them`,
    },
    {
      name: `${name} spectators / ${name} players: bytes per question`,
      value: both.watching.bytes / both.playing.bytes,
      unit: 'x',
      goal: { atMost: 1 },
      note: `${(both.watching.bytes / people).toFixed(0)} B each, a player ${(both.playing.bytes / people).toFixed(0)} B`,
    },
  ];
}

async function measure(players: number, spectators: number): Promise<{ all: Cost; playing: Cost; watching: Cost }> {
  const server = await ChildServer.start('server/main.ts', {
    ...{ MAX_SEATS: String(players), PACE: '0.3', TRUST_PROXY: '1' },
  });
  let party: Party | null = null;
  const watching: LeanClient[] = [];
  try {
    party = await openParty(server, 'classic', players, { questions: 10, seconds: 5 });
    const { host } = party;
    watching.push(
      ...(await inParallel(spectators, JOINING, async (index) => {
        const pass = await guestPass(server.url, players + index);
        const address = addressOf(Math.floor(index / HALL));
        return LeanClient.join(server.url, party?.roomId ?? '', pass, { address, watches: true });
      })),
    );
    host.send('start');
    const { clients, room } = party;
    const read = () => ({ cpuS: server.cpuSeconds(), played: bytesOf(clients), watched: bytesOf(watching) });
    // From one scoreboard to the next, where all are silent: at the question itself players have it, and who watches not yet.
    let before = read();
    const rounds: { all: Cost; playing: Cost; watching: Cost }[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      await room.until('the window', (state) => state.phase === 'answering' && state.round === round);
      await answerWithinASecond(clients, round, room.state.options[0]?.id ?? '');
      await room.until('the scoreboard', (state) => state.phase === 'scoreboard' && state.round === round);
      await pause(QUIET_MS);
      const after = read();
      const cpuMs = (after.cpuS - before.cpuS) * 1000;
      const [played, watched] = [after.played - before.played, after.watched - before.watched];
      before = after;
      if (round > 0)
        rounds.push({
          all: { cpuMs, bytes: played + watched },
          playing: { cpuMs, bytes: played },
          watching: { cpuMs, bytes: watched },
        });
    }
    const typical = (of: 'all' | 'playing' | 'watching'): Cost => ({
      cpuMs: median(rounds.map((round) => round[of].cpuMs)),
      bytes: median(rounds.map((round) => round[of].bytes)),
    });
    return { all: typical('all'), playing: typical('playing'), watching: typical('watching') };
  } finally {
    for (const client of [...(party?.clients ?? []), ...watching]) client.close();
    await server.stop();
  }
}

function bytesOf(clients: readonly LeanClient[]): number {
  return clients.reduce((sum, { bytes }) => sum + bytes, 0);
}
