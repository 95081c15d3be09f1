import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { luck } from '#shared/rules/random.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { TestPlayer } from '../testing/test-player.ts';

const KILLS = 20;
const QUESTIONS = 30;

/** An answer the server said was locked in: a promise. */
interface Promised {
  readonly matchId: string;
  readonly round: number;
  readonly answer: string;
}

describe('kill -9 in mid-match', function () {
  this.timeout(180_000);

  it(`[M7] loses no acknowledged answer in ${KILLS} kills at random moments, and everybody comes back to their seat`, async () => {
    const seed = process.env.SEED ?? 'kill';
    const dice = luck(seed);
    const environment = { PACE: '0.02', SECRET: 'the same secret for every process' };
    let server = await GameServer.start(environment);
    const { dataDir } = server;
    try {
      const passes = await Promise.all(
        [0, 1].map(() => ask<{ pass: string }>(server, '/api/guest', {}).then(({ pass }) => pass)),
      );
      const promised: Promised[][] = [[], []];
      let evening = await openRoom(server, passes);
      for (let kill = 0; kill < KILLS; kill++) {
        const stop = playOn(evening.players, promised);
        await new Promise((resolve) => setTimeout(resolve, dice.int(50, 900)));
        // A match that came to its podium is a record by now, and its room has nothing to come back for.
        const isOver = evening.players.some(
          (player) => player.room.state.phase === 'podium' || player.room.state.round === QUESTIONS - 1,
        );
        await server.stop('SIGKILL', false);
        stop();
        server = await GameServer.start({ ...environment, DATA_DIR: dataDir });
        if (isOver) {
          evening = await openRoom(server, passes);
          continue;
        }
        const where = `seed ${seed}, kill ${kill}`;
        const again = await ask<{ roomId: string }>(server, `/api/rooms/${evening.code}`);
        assert.equal(again.roomId, evening.roomId, `${where}: the room has another id`);
        evening.players = await Promise.all(passes.map((pass) => new TestPlayer(server, pass).join(again.roomId)));
        for (const [i, player] of evening.players.entries()) {
          const you = await player.notice('you');
          assert.equal(you.seat, evening.seats[i], `${where}: another seat`);
          for (const { matchId, round, answer } of promised[i] ?? []) {
            if (matchId !== you.matchId) continue;
            const lost = `${where}: the answer to question ${round + 1} was acknowledged and is gone`;
            if (round === you.round && you.results.length <= round) assert.equal(you.answer, answer, lost);
            else assert.match(you.results[round] ?? 'missing', /^[rw]$/, lost);
          }
        }
        // Killed before the start was durable: the host starts once more.
        const host = evening.players[evening.seats.indexOf(0)];
        if (host?.room.state.phase === 'waiting') host.send('start');
      }
      assert.ok(
        promised.flat().length >= 10,
        `seed ${seed}: only ${promised.flat().length} answers were acknowledged; the test saw too little`,
      );
    } finally {
      await server.stop('SIGKILL', false);
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});

/** A room with both people in it, and its match begun. */
async function openRoom(server: GameServer, passes: readonly string[]) {
  const { code, roomId } = await ask<{ code: string; roomId: string }>(server, '/api/rooms', {
    version: PROTOCOL_VERSION,
    pass: passes[0],
    mode: 'classic',
    topic: 'sea',
    isPublic: false,
    options: { questions: QUESTIONS, seconds: 5 },
  });
  const players = await Promise.all(passes.map((pass) => new TestPlayer(server, pass).join(roomId)));
  const seats = await Promise.all(players.map(async (player) => (await player.notice('you')).seat));
  await players[0]?.until('both', () => players[0]?.room.state.here === 2);
  players[seats.indexOf(0)]?.send('start');
  return { code, roomId, players, seats };
}

/** Answers every question as soon as it opens and notes what was acknowledged; the returned function ends that. */
function playOn(players: readonly TestPlayer[], promised: readonly Promised[][]): () => void {
  const answered = new Map<string, string>();
  const timer = setInterval(() => {
    players.forEach((player, i) => {
      const { matchId, phase, round, options } = player.room.state;
      const key = `${i}/${matchId}/${round}`;
      const answer = options[(round + i) % Math.max(1, options.length)]?.id;
      if (phase === 'answering' && answer && !answered.has(key) && player.closeCode === null) {
        answered.set(key, answer);
        player.answer(answer);
      }
      for (const { round: locked } of player.all('locked')) {
        const given = answered.get(`${i}/${matchId}/${locked}`);
        if (given && !promised[i]?.some((one) => one.matchId === matchId && one.round === locked))
          promised[i]?.push({ matchId, round: locked, answer: given });
      }
    });
  }, 10);
  return () => clearInterval(timer);
}

async function ask<T>(server: GameServer, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(
    `${server.url}${path}`,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  assert.ok(answer.ok, `${path}: ${answer.status}`);
  return (await answer.json()) as T;
}
