import assert from 'node:assert/strict';
import { createSecretKey } from 'node:crypto';
import { rmSync } from 'node:fs';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { luck } from '#shared/rules/random.ts';
import { toldJson } from '../../test-support/ask-json.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import type { Storage } from '../storage/storage.ts';
import { TestPlayer } from './test-player.ts';

const QUESTIONS = 30;
const SECRET = 'the same secret for every process';
const VOTES = ['up', 'down', 'flag'] as const;

/** What the server said is locked in or taken as a vote: a promise. */
interface Promised {
  readonly matchId: string;
  readonly round: number;
  readonly answer?: string | undefined;
  readonly vote?: string | undefined;
}

export interface KillEvening {
  readonly seed: string;
  readonly kills: number;
  /** Which database the server keeps its promises in. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Opens that database once the server is dead for good. */
  readonly open: (dataDir: string) => Promise<Storage>;
}

/**
 * Two people play, answer and vote while the server process is killed at random moments; after each kill everybody
 * must be back in their seat with everything that was acknowledged. Resolves to how many promises were seen.
 */
export async function killEvening({
  seed,
  kills,
  environment = {},
  open,
}: KillEvening): Promise<{ answers: number; votes: number }> {
  const dice = luck(seed);
  const settings = { PACE: '0.03', SECRET, ...environment };
  let server = await GameServer.start(settings);
  const { dataDir } = server;
  try {
    const passes = await Promise.all(
      [0, 1].map(() => toldJson<{ pass: string }>(`${server.url}/api/guest`, {}).then(({ pass }) => pass)),
    );
    const promised: Promised[][] = [[], []];
    let evening = await openRoom(server, passes);
    for (let kill = 0; kill < kills; kill++) {
      const stop = playOn(evening.players, promised);
      // A match that came to its podium is a record by now, and its room has nothing to come back for.
      const isAtEnd = ({ room: { state } }: TestPlayer): boolean =>
        state.phase === 'podium' || state.round === QUESTIONS - 1;
      const votes = votesIn(promised);
      // Every second kill has something to lose, however slow the machine is; the others may come before anything was said.
      if (kill % 2 === 1)
        await evening.players[0]?.until(
          'a vote that was acknowledged',
          () => votesIn(promised) > votes || evening.players.some(isAtEnd),
        );
      await new Promise((resolve) => setTimeout(resolve, dice.int(50, 900)));
      const isOver = evening.players.some(isAtEnd);
      const before = evening.players.map(standingOf);
      await server.stop('SIGKILL', false);
      stop();
      server = await GameServer.start({ ...settings, DATA_DIR: dataDir });
      if (isOver) {
        evening = await openRoom(server, passes);
        continue;
      }
      const where = `seed ${seed}, kill ${kill}`;
      const again = await toldJson<{ roomId: string }>(`${server.url}/api/rooms/${evening.code}`);
      assert.equal(again.roomId, evening.roomId, `${where}: the room has another id`);
      evening.players = await Promise.all(passes.map((pass) => new TestPlayer(server, pass).join(again.roomId)));
      for (const [i, player] of evening.players.entries()) {
        const you = await player.notice('you');
        assert.equal(you.seat, evening.seats[i], `${where}: another seat`);
        assertNotBehind(you, before[i] ?? { results: '', score: 0 }, where);
        for (const { matchId, round, answer } of promised[i] ?? []) {
          if (matchId !== you.matchId || answer === undefined) continue;
          const lost = `${where}: the answer to question ${round + 1} was acknowledged and is gone`;
          if (round === you.round && you.results.length <= round) assert.equal(you.answer, answer, lost);
          else assert.match(you.results[round] ?? 'missing', /^[rw]$/, lost);
        }
      }
      // Killed before the start was durable: whoever hosts by now starts once more.
      const host = evening.players[evening.seats.indexOf(evening.players[0]?.room.state.host ?? 0)];
      if (host?.room.state.phase === 'waiting') host.send('start');
    }
    await server.stop('SIGKILL', false);
    await votesAreKept(await open(dataDir), passes, promised, seed);
    const all = promised.flat();
    return {
      answers: all.filter(({ answer }) => answer !== undefined).length,
      votes: votesIn(promised),
    };
  } finally {
    await server.stop('SIGKILL', false);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function votesIn(promised: readonly Promised[][]): number {
  return promised.flat().filter(({ vote }) => vote !== undefined).length;
}

interface Standing {
  /** A letter a question, as in the notice `you`. */
  readonly results: string;
  readonly score: number;
}

/** The last that a player was told of their own match. */
function standingOf(player: TestPlayer): Standing {
  const { results, score } = player.all('you').at(-1) ?? { results: '', score: 0 };
  return { results, score };
}

/** Results and points are as they were seen; one reveal may have been seen in the instant before it was written. */
function assertNotBehind(now: Standing, seen: Standing, where: string): void {
  const common = Math.min(now.results.length, seen.results.length);
  assert.ok(seen.results.length - now.results.length <= 1, `${where}: back from ${seen.results} to ${now.results}`);
  assert.equal(now.results.slice(0, common), seen.results.slice(0, common), `${where}: other results`);
  if (now.results.length === seen.results.length) assert.equal(now.score, seen.score, `${where}: another score`);
}

/** Every vote that was acknowledged stands in the record of its match, or in its journal. */
async function votesAreKept(
  storage: Storage,
  passes: readonly string[],
  promised: readonly Promised[][],
  seed: string,
): Promise<void> {
  try {
    const unfinished = await storage.matches.unfinished();
    for (const [i, promises] of promised.entries()) {
      const guest = readPass(passes[i] ?? '', createSecretKey(Buffer.from(SECRET)));
      const playerId = guest ? playerIdOf(guest) : assert.fail('a pass of the evening cannot be read');
      for (const { matchId, round, vote } of promises) {
        if (vote === undefined) continue;
        const record = await storage.matches.find(matchId);
        const inRecord = record?.votes.find(
          (kept) => kept.playerId === playerId && kept.questionId === record.log.header.deck[round]?.id,
        );
        const inJournal = unfinished
          .find((match) => match.matchId === matchId)
          ?.inputs.findLast(
            (input) =>
              input.type === 'intent' &&
              input.intent.type === 'vote' &&
              input.intent.round === round &&
              input.intent.vote === vote,
          );
        assert.ok(
          inRecord?.vote === vote || inJournal,
          `seed ${seed}: the vote on question ${round + 1} of ${matchId} was acknowledged and is gone`,
        );
      }
    }
  } finally {
    await storage.close();
  }
}

/** A room with both people in it, and its match begun. */
async function openRoom(server: GameServer, passes: readonly string[]) {
  const { code, roomId } = await toldJson<{ code: string; roomId: string }>(`${server.url}/api/rooms`, {
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

/** Answers every question as soon as it opens, votes on it after its reveal, and notes what was acknowledged; the returned function ends that. */
function playOn(players: readonly TestPlayer[], promised: readonly Promised[][]): () => void {
  const answered = new Map<string, string>();
  const voted = new Set<string>();
  const timer = setInterval(() => {
    players.forEach((player, i) => {
      const { matchId, phase, round, options } = player.room.state;
      const key = `${i}/${matchId}/${round}`;
      const answer = options[(round + i) % Math.max(1, options.length)]?.id;
      if (phase === 'answering' && answer && !answered.has(key) && player.closeCode === null) {
        answered.set(key, answer);
        player.answer(answer);
      }
      if (phase === 'reveal' && !voted.has(key) && player.closeCode === null) {
        voted.add(key);
        player.send('vote', { round, vote: VOTES[(round + i) % 3] });
      }
      const isNew = (promise: Promised, what: 'answer' | 'vote') =>
        promise[what] !== undefined &&
        !promised[i]?.some(
          (one) => one.matchId === promise.matchId && one.round === promise.round && one[what] !== undefined,
        );
      for (const { round: locked } of player.all('locked')) {
        const promise = { matchId, round: locked, answer: answered.get(`${i}/${matchId}/${locked}`) };
        if (isNew(promise, 'answer')) promised[i]?.push(promise);
      }
      for (const { round: votedRound, vote } of player.all('voted')) {
        const promise = {
          matchId,
          round: votedRound,
          vote: voted.has(`${i}/${matchId}/${votedRound}`) ? vote : undefined,
        };
        if (isNew(promise, 'vote')) promised[i]?.push(promise);
      }
    });
  }, 10);
  return () => clearInterval(timer);
}
