import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { classic } from '#shared/modes/classic/mode.ts';
import { parseQuestion, type Question } from '#shared/questions/question.ts';
import { HUMAN_LEAST_MS } from '#shared/rules/answering.ts';
import { HurriedClock } from '../testing/hurried-clock.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { ShowParty } from '../testing/show-party.ts';
import { Spectator } from '../testing/spectator.ts';
import type { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

/** Most of a show is the clock's: it goes so many times as fast. */
const HURRY_TIMES = 4;
const ARENAS = 3;
const PEOPLE = 24;
const RIGHT = 900_000;
/** A human needs so long, by the machine's clock. */
const HUMAN_MS = (HUMAN_LEAST_MS + 20) / HURRY_TIMES;
const QUESTIONS = 10;

function numbers(): Question[] {
  return Array.from({ length: QUESTIONS }, (_, i) => {
    const parsed = parseQuestion({
      ...{ id: `many-${i}`, kind: 'number', topic: 'atlas', lang: 'en', difficulty: 'easy', licence: 'CC0-1.0' },
      ...{ author: 'tests', tags: [], revision: 1, provenance: {} },
      ...{ stem: `How many of number ${i}?`, right: RIGHT, tolerance: 1, min: 0, max: 1_000_000, step: 1 },
    });
    assert.ok(parsed.ok, JSON.stringify(parsed));
    return parsed.value;
  });
}

/**
 * Everybody is wrong in a way of their own, but for those who copy, and for the first question, which all the others know:
 * so none of those who copy is among the best.
 */
async function playOn(players: readonly TestPlayer[], copies: readonly TestPlayer[]): Promise<void> {
  await Promise.all(
    players.map(async (player, place) => {
      for (let round = 0; round < QUESTIONS; round++) {
        await player.phase('answering', round);
        await wait(HUMAN_MS);
        const own = round === 0 ? RIGHT : 2000 + 100 * place + round;
        player.answer(copies.includes(player) ? 1000 + round : own, round);
      }
    }),
  );
}

describe('fair play in a show', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({
      ...{ modes: [classic], pace: 0.05, clock: new HurriedClock(HURRY_TIMES) },
      storage: new MemoryStorage(numbers()),
    });
  });
  after(() => server.stop());

  it('[FP2] is told to the host of a show, and is in no frame that anybody in it is sent', async () => {
    const party = await ShowParty.open(server, {
      ...{ mode: classic, arenas: ARENAS, arenaSeats: 20, options: { questions: QUESTIONS, seconds: 30 } },
    });
    await party.come(PEOPLE);
    const { players } = party;
    const watching = new Spectator(server);
    await watching.join(party.status.arenas[0]?.roomId ?? '');
    const copies = players.filter((_, i) => i % ARENAS === 0).slice(0, 4); // all of the first arena
    await party.start();
    await playOn(players, copies);
    await party.until('what the whole show came to', () => party.status.fairPlay?.questions === QUESTIONS);
    const { fairPlay } = party.status;
    assert.ok(fairPlay);
    const [group] = fairPlay.groups;
    assert.deepEqual([fairPlay.groups.length, group?.size, group?.shared, fairPlay.missing], [1, 4, QUESTIONS, 0]);
    assert.deepEqual(
      group?.people.map(({ arena }) => arena),
      [0, 0, 0, 0],
    );
    const everybody = [...players, watching];
    const words = ['fairPlay', 'groups', 'tooFast', 'shared'];
    for (const one of everybody) {
      const sent = Buffer.concat(one.frames);
      for (const word of words) assert.ok(!sent.includes(word), `"${word}" was sent`);
    }
    const elsewhere = Buffer.concat(players.filter((_, i) => i % ARENAS !== 0).flatMap(({ frames }) => frames));
    for (const { name } of group?.people ?? []) assert.ok(!elsewhere.includes(name), `${name} was named elsewhere`);
  });
});
