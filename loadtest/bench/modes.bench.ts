import { MODES } from '#shared/modes/index.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { median } from '#shared/testing/percentile.ts';
import { ChildServer } from '../child-server.ts';
import { pause } from '../pause.ts';
import type { Figure } from './figure.ts';
import { openParty, type Party } from './open-party.ts';

/** Questions played for the bytes, so that a royale has cut and saboteurs were voted on. */
const QUESTIONS = 10;
/** What a saboteur's room holds at most, and small enough for filtered state. */
const SEATS = 24;
const CUT_SEATS = 500;
const CUTS = 7;
/** How long after the cut's first patch its work may go on: the notices to a crowd are sent in several turns. */
const CUT_SETTLES_MS = 400;

/** What a question of each mode costs on the wire, and what the cut of a great room costs the event loop. */
export async function modesBench(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const server = await ChildServer.start('server/main.ts', {
    MAX_SEATS: String(CUT_SEATS),
    PACE: '0.2',
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${new URL('./loop-watch.ts', import.meta.url).href}`,
  });
  try {
    for (const mode of MODES) {
      const isFiltered = mode.sees?.own !== undefined;
      figures.push({
        name: `${mode.id}, ${SEATS} players: bytes per question and player`,
        value: await bytesPerQuestion(server, mode),
        unit: 'B',
        goal: { atMost: isFiltered ? 1331 : 1024 },
        note: `${QUESTIONS} questions with all that comes between them${isFiltered ? '; some of it for one seat alone' : ''}`,
      });
    }
    const holds: Hold[] = [];
    for (let cut = 0; cut < CUTS; cut++) holds.push(await longestHoldOfACut(server));
    const wall = holds.map(({ loopHeldMs }) => loopHeldMs);
    const processor = holds.map(({ ofProcessorMs }) => ofProcessorMs);
    figures.push({
      name: `a cut of ${CUT_SEATS}: the event loop is held`,
      value: median(wall),
      unit: 'ms',
      goal: { atMost: 10 },
      note: `the longest time between two turns; ${CUTS} cuts: ${wall.map((ms) => ms.toFixed(1)).join(', ')} ms`,
    });
    figures.push({
      name: `a cut of ${CUT_SEATS}: of that the server's own work`,
      value: median(processor),
      unit: 'ms',
      goal: { atMost: 10 },
      note: `processor time, whatever else the machine does; ${processor.map((ms) => ms.toFixed(1)).join(', ')} ms`,
    });
  } finally {
    await server.stop();
  }
  return figures;
}

async function bytesPerQuestion(server: ChildServer, mode: Mode): Promise<number> {
  const party = await openParty(server, mode.id, SEATS, shortOptions(mode));
  const { clients, host, room } = party;
  try {
    host.send('start');
    await room.until('the first question', (state) => state.phase === 'reading' && state.round === 0);
    const before = bytesOf(party);
    let questions = 0;
    for (let round = 0; round < QUESTIONS; round++) {
      await room.until(
        'the window',
        ({ phase, round: now }) => phase === 'podium' || (phase === 'answering' && now === round),
      );
      if (room.state.phase === 'podium') break;
      questions++;
      answer(party, round);
      await room.until(
        'the reveal',
        ({ phase, round: now }) => phase === 'podium' || (phase === 'reveal' && now === round),
      );
      await room.until('what follows', ({ phase }) => phase !== 'reveal' && phase !== 'scoreboard');
      if (room.state.phase === 'accuse')
        clients.forEach((client, index) => {
          client.send('do', { rule: mode.id, name: 'accuse', payload: { seat: (index + 1) % clients.length } });
        });
    }
    await room.until('the end', ({ phase, round }) => phase === 'podium' || phase === 'unmask' || round >= questions);
    return (bytesOf(party) - before) / clients.length / questions;
  } finally {
    for (const client of clients) client.close();
  }
}

/** Enough questions, where a mode asks how many, and as little time for each as it allows. */
function shortOptions({ options }: Mode): Record<string, number> {
  const atLeast: Record<string, number> = { questions: QUESTIONS, seconds: 0 };
  const chosen: Record<string, number> = {};
  for (const [name, least] of Object.entries(atLeast)) {
    const spec = options[name];
    const value = spec?.kind === 'one-of' ? spec.values.find((offered) => offered >= least) : undefined;
    if (value !== undefined) chosen[name] = value;
  }
  return chosen;
}

/** What `loop-watch.ts` writes. */
interface Hold {
  readonly loopHeldMs: number;
  readonly ofProcessorMs: number;
}

/** The longest hold of the server's event loop while a cut takes the half of a great room. */
async function longestHoldOfACut(server: ChildServer): Promise<Hold> {
  const party = await openParty(server, 'last-brain-standing', CUT_SEATS, { seconds: 5, every: 1, leave: 50 });
  const { clients, host, room } = party;
  try {
    host.send('start');
    await room.until('the window', ({ phase }) => phase === 'answering');
    answer(party, 0);
    await room.until('the reveal', ({ phase }) => phase === 'reveal');
    await pause(CUT_SETTLES_MS);
    await longestHold(server); // what came before does not count
    await room.until('the cut', ({ phase }) => phase === 'cut');
    await pause(CUT_SETTLES_MS);
    return await longestHold(server);
  } finally {
    for (const client of clients) client.close();
    await pause(1_000);
  }
}

/** Half of them give the first option and half the second; some of them are right. */
function answer({ clients, room }: Party, round: number): void {
  clients.forEach((client, index) => {
    client.send('answer', { round, answer: room.state.options[index % 2]?.id ?? '' });
  });
}

function bytesOf({ clients }: Party): number {
  return clients.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Asks `loop-watch.ts` in the server, which begins anew. */
async function longestHold({ pid, log }: ChildServer): Promise<Hold> {
  const linesBefore = log.lines;
  process.kill(pid, 'SIGUSR2');
  for (let tries = 0; tries < 100; tries++) {
    await pause(20);
    const fresh = log.lines - linesBefore;
    const line = fresh > 0 && log.newest.slice(-fresh).findLast((text) => text.includes('loopHeldMs'));
    if (line) return JSON.parse(line) as Hold;
  }
  throw new Error('the server does not tell how long its event loop was held');
}
