import assert from 'node:assert/strict';
import { dayOf } from '#shared/people/profile.ts';
import { aKey } from '#shared/testing/a-key.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import type { DailyDeck, DailyResult, DailyStore, DailyTry } from '../ports/daily.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

const DAY = dayOf(Date.UTC(2026, 10, 28));

const aDay = (day = DAY, seed = 'one'): DailyDeck => ({
  day,
  key: aKey(seed),
  deck: aDeck(2).map((question) => ({ ...question, id: `${seed}-${question.id}` })),
});

const aTry = (playerId: string, day = DAY, extra: Partial<DailyTry> = {}): Omit<DailyTry, 'result'> => ({
  ...{ day, playerId, matchId: `${playerId}/${day}`, begunAt: 1000.5, counts: true },
  ...extra,
});

const aResult = (timeMs: number, endedAt = 2000): DailyResult => ({
  ...{ name: 'Noor $ . 東', avatar: 'a', marks: ['right', 'none'], costs: [timeMs - 20_000, 20_000] },
  ...{ score: 900, answered: 1, timeMs, endedAt },
});

/** What every engine keeps of the daily ten. */
export function describeDailyStore(open: OpenTestStore): void {
  describe('the daily ten', () => {
    const at = eachWithStore(open);
    const daily = (): DailyStore => at.storage.daily;
    /** A try that is over. */
    async function over(
      playerId: string,
      timeMs: number,
      extra: Partial<DailyTry> = {},
      endedAt = 2000,
    ): Promise<void> {
      const one = aTry(playerId, extra.day ?? DAY, extra);
      assert.equal(await daily().begin(one), true);
      await daily().finish(one.matchId, aResult(timeMs, endedAt));
    }

    it('[DT1] fixes the questions of a day once, however many draw them at the same moment', async () => {
      const wanted = Array.from({ length: 20 }, (_, i) => aDay(DAY, `seed${i}`));
      const fixed = await Promise.all(wanted.map((one) => daily().fix(one)));
      assert.equal(new Set(fixed.map((one) => JSON.stringify(one))).size, 1);
      await at.reopen();
      assert.deepEqual(await daily().deck(DAY), fixed[0]);
      assert.deepEqual(await daily().fix(aDay(DAY, 'late')), fixed[0]);
      assert.equal(await daily().deck(DAY + 1), null);
    });

    it('knows what was asked on the last days before one', async () => {
      for (const day of [DAY - 3, DAY - 2, DAY - 1, DAY]) await daily().fix(aDay(day, `d${day}`));
      const ids = (days: readonly number[]) => days.flatMap((day) => aDay(day, `d${day}`).deck.map(({ id }) => id));
      assert.deepEqual(await daily().asked({ before: DAY, days: 2 }), ids([DAY - 1, DAY - 2]));
      assert.deepEqual(await daily().asked({ before: DAY - 3, days: 30 }), []);
    });

    it('[DT3] begins one try a player and day', async () => {
      const begun = await Promise.all(
        Array.from({ length: 20 }, (_, i) => daily().begin(aTry('p', DAY, { matchId: `m${i}` }))),
      );
      assert.equal(begun.filter(Boolean).length, 1);
      assert.equal(await daily().begin(aTry('q')), true);
      assert.equal(await daily().begin(aTry('p', DAY + 1)), true);
      const matchId = `m${begun.indexOf(true)}`;
      await at.reopen();
      assert.deepEqual(await daily().find({ day: DAY, playerId: 'p' }), {
        ...aTry('p', DAY, { matchId }),
        result: null,
      });
      assert.equal(await daily().find({ day: DAY, playerId: 'nobody' }), null);
    });

    it('[DT3] ends a try once, and then it can neither be forgotten nor begun instead', async () => {
      await daily().begin(aTry('p'));
      await daily().finish(`p/${DAY}`, aResult(30_000));
      await daily().finish(`p/${DAY}`, aResult(20_001));
      await daily().release(`p/${DAY}`);
      assert.equal(await daily().begin(aTry('p', DAY, { matchId: 'other' }), `p/${DAY}`), false);
      assert.deepEqual(await daily().find({ day: DAY, playerId: 'p' }), { ...aTry('p'), result: aResult(30_000) });
      await daily().finish('no such match', aResult(30_000));
    });

    it('lets a try that is not over be forgotten, or begun in another match', async () => {
      await daily().begin(aTry('p'));
      const again = aTry('p', DAY, { matchId: 'second', counts: false });
      assert.equal(await daily().begin(again, 'not this one'), false);
      assert.equal(await daily().begin(again, `p/${DAY}`), true);
      await daily().finish(`p/${DAY}`, aResult(30_000)); // nobody's any more
      assert.deepEqual(await daily().find({ day: DAY, playerId: 'p' }), { ...again, result: null });
      await daily().release('second');
      assert.equal(await daily().find({ day: DAY, playerId: 'p' }), null);
      assert.equal(await daily().begin(aTry('p')), true);
    });

    it('[DT7] shows a player’s days, the latest first, a page at a time', async () => {
      for (const day of [DAY, DAY - 1, DAY - 3]) await over('p', 30_000, { day });
      await over('q', 30_000);
      await daily().begin(aTry('p', DAY - 2)); // not over
      const days = async (before: number, limit: number) =>
        (await daily().played({ playerId: 'p', before, limit })).map(({ day }) => day);
      assert.deepEqual(await days(DAY + 1, 10), [DAY, DAY - 1, DAY - 3]);
      assert.deepEqual(await days(DAY + 1, 2), [DAY, DAY - 1]);
      assert.deepEqual(await days(DAY - 1, 2), [DAY - 3]);
    });

    it('[DT5] compares with the tries of that day that are over and count', async () => {
      assert.deepEqual(await daily().among({ day: DAY, timeMs: 1 }), { all: 0, quicker: 0, slower: 0 });
      assert.equal(await daily().best(DAY), null);
      await over('a', 50_000, {}, 10);
      await over('b', 40_000, {}, 30);
      await over('c', 40_000, {}, 20);
      await over('late', 21_000, { counts: false });
      await over('d', 22_000, { day: DAY - 1 });
      await daily().begin(aTry('e'));
      assert.deepEqual(await daily().among({ day: DAY, timeMs: 40_000 }), { all: 3, quicker: 0, slower: 1 });
      assert.deepEqual(await daily().among({ day: DAY, timeMs: 60_000 }), { all: 3, quicker: 3, slower: 0 });
      assert.equal((await daily().best(DAY))?.playerId, 'c');
      assert.equal((await daily().best(DAY - 1))?.playerId, 'd');
    });
  });
}
