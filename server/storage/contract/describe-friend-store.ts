import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FRIEND_LIMITS } from '#shared/people/friend-limits.ts';
import {
  changePair,
  newPair,
  PAIR_CHANGES,
  type Pair,
  type PairChange,
  QUIET_MS,
  sideOf,
} from '#shared/people/pair.ts';
import type { Storage } from '../storage.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

/** Evenings that the engine is held to the rules in; each is some dozen round trips. */
const RANDOM_EVENINGS = 12;

/** What every engine keeps of friends. */
export function describeFriendStore(open: OpenTestStore): void {
  describe('friends', () => {
    const at = eachWithStore(open);
    const friends = () => at.storage.friends;
    const change = (by: string, what: PairChange, other: string, when = 1, storage: Storage = at.storage) =>
      storage.friends.change({ by, other, change: what, at: when });
    const sides = async (playerId: string) =>
      (await friends().pairsOf(playerId)).map((pair) => sideOf(pair, playerId)?.as);

    it('[FR6] keeps a card under one code, whoever asks first, with the name they have now', async () => {
      const card = { playerId: 'ada', name: 'Ada $ . 東', avatar: 'a' };
      const made = await Promise.all(
        Array.from({ length: 9 }, (_, i) => friends().card({ ...card, code: `C${i}`, name: `Ada ${i}` })),
      );
      const [code = '', ...others] = new Set(made.map((one) => one.code));
      assert.deepEqual(others, []);
      await friends().hide({ playerId: 'ada', isHidden: true });
      await friends().rename({ playerId: 'ada', name: 'Ada B', avatar: 'b' });
      for (const playerId of ['nobody', 'bo']) {
        await friends().hide({ playerId, isHidden: true });
        await friends().rename({ playerId, name: 'N', avatar: 'n' });
        await friends().recode({ playerId, code: 'N' });
      }
      await at.reopen();
      const now = { playerId: 'ada', code, name: 'Ada B', avatar: 'b', isHidden: true };
      assert.deepEqual(await friends().byCode(code), now);
      assert.deepEqual(await friends().cards(['bo', 'ada']), [now]);
      assert.deepEqual(await friends().cards([]), []);
      await friends().recode({ playerId: 'ada', code: 'NEW' });
      assert.equal(await friends().byCode(code), null);
      assert.equal((await friends().byCode('NEW'))?.playerId, 'ada');
      assert.equal((await friends().card({ ...card, code: 'late' })).code, 'NEW');
    });

    it('[FR1] keeps what is between two people, seen from both, also after a restart', async () => {
      const asked = await change('bo', 'ask', 'ada', 5.5);
      assert.ok(typeof asked !== 'string');
      assert.deepEqual(asked, {
        before: newPair('ada', 'bo'),
        after: { ...newPair('ada', 'bo'), ask: asked.after.ask },
      });
      await at.reopen();
      assert.deepEqual([await sides('ada'), await sides('bo'), await sides('cy')], [['asks'], ['asked'], []]);
      await change('ada', 'accept', 'bo', 6);
      assert.deepEqual(await friends().pairsOf('ada'), [{ ...newPair('ada', 'bo'), friendsSince: 6 }]);
      assert.equal(await change('ada', 'accept', 'cy'), 'friend/no-ask');
      assert.equal(await change('ada', 'ask', 'ada'), 'friend/yourself');
      await change('bo', 'part', 'ada', 7);
      assert.deepEqual(await friends().pairsOf('ada'), []);
    });

    it('[FR2] the same twice at once, from two tabs and two processes, is once', async () => {
      const other = await at.another();
      try {
        const both = (by: string, what: PairChange, to: string) =>
          Promise.all(Array.from({ length: 12 }, (_, i) => change(by, what, to, 1, i % 2 ? other : at.storage)));
        for (const [by, what, to] of [
          ['ada', 'ask', 'bo'],
          ['bo', 'accept', 'ada'],
          ['bo', 'block', 'ada'],
          ['ada', 'ask', 'bo'],
        ] as const) {
          const done = await both(by, what, to);
          const changed = done.filter((one) => typeof one !== 'string' && one.before !== one.after);
          assert.equal(changed.length, 1, `${what} was done ${changed.length} times`);
        }
        assert.deepEqual([await sides('ada'), await sides('bo')], [['asked'], ['blocked']]);
      } finally {
        await other.close();
      }
    });

    it('[FR1] who ask each other at the same moment are friends; of an accepting and a refusing one holds, whole', async () => {
      const other = await at.another();
      try {
        for (let i = 0; i < 8; i++) {
          const to = `bo-${i}`;
          await Promise.all([change('ada', 'ask', to), change(to, 'ask', 'ada', 1, other)]);
          assert.deepEqual(await sides(to), ['friend']);
          const from = `cy-${i}`;
          await change(from, 'ask', 'ada');
          await Promise.all([change('ada', 'accept', from), change('ada', 'refuse', from, 2, other)]);
          assert.ok(['friend', 'asked'].includes((await sides(from))[0] ?? ''));
        }
      } finally {
        await other.close();
      }
    });

    it('[FR5] has so many open asks of one and to one, and no more, however many come at once', async () => {
      const out = await Promise.all(
        Array.from({ length: FRIEND_LIMITS.asked + 10 }, (_, i) => change('ada', 'ask', `to-${i}`)),
      );
      assert.equal(out.filter((one) => one === 'friend/too-many-asked').length, 10);
      assert.equal((await sides('ada')).length, FRIEND_LIMITS.asked);
      const crowd = await Promise.all(
        Array.from({ length: FRIEND_LIMITS.asks + 10 }, (_, i) => change(`from-${i}`, 'ask', 'bo')),
      );
      assert.equal(crowd.filter((one) => one === 'friend/asked-by-many').length, 10);
      assert.equal((await sides('bo')).filter((as) => as === 'asks').length, FRIEND_LIMITS.asks);
      const first = (await friends().pairsOf('bo'))[0]?.ask?.from ?? '';
      // Somebody who is blocked is told the same; whoever is refused or blocked makes no room, and so does not learn of it.
      await change('bo', 'block', 'eve');
      assert.equal(await change('eve', 'ask', 'bo'), 'friend/asked-by-many');
      for (const silently of ['refuse', 'block'] as const) {
        await change('bo', silently, first);
        assert.equal(await change('late', 'ask', 'bo'), 'friend/asked-by-many', silently);
      }
      await change(first, 'withdraw', 'bo');
      assert.ok(typeof (await change('late', 'ask', 'bo')) !== 'string');
      await change('bo', 'accept', 'late');
      assert.ok(typeof (await change('later', 'ask', 'bo')) !== 'string');
      assert.equal(await change('last', 'ask', 'bo'), 'friend/asked-by-many');
    });

    it('[FR5] has so many friends and no more, on both sides', async () => {
      for (let i = 0; i < FRIEND_LIMITS.friend; i++) {
        await change(`pal-${i}`, 'ask', 'ada');
        await change('ada', 'accept', `pal-${i}`);
      }
      await change('late', 'ask', 'ada');
      assert.equal(await change('ada', 'accept', 'late'), 'friend/full');
      await change('ada', 'ask', 'other');
      assert.equal(await change('other', 'accept', 'ada'), 'friend/other-full');
      await change('pal-0', 'part', 'ada');
      const done = await Promise.all([change('ada', 'accept', 'late'), change('other', 'accept', 'ada')]);
      assert.equal(done.filter((one) => typeof one === 'string').length, 1);
    });

    it('[FR3] forgets a refusal when its time is over, a few at once, and nothing that stands', async () => {
      for (const [i, who] of ['a', 'b', 'c'].entries()) {
        await change(who, 'ask', 'ada', 1);
        await change('ada', 'refuse', who, i);
        if (who !== 'c') await change(who, 'withdraw', 'ada', 9);
      }
      assert.equal(await friends().prune({ before: QUIET_MS, limit: 9 }), 0);
      assert.equal(await friends().prune({ before: QUIET_MS + 9, limit: 1 }), 1);
      await change('b', 'ask', 'ada', 10);
      assert.equal(await friends().prune({ before: QUIET_MS + 9, limit: 9 }), 0);
      assert.deepEqual((await sides('ada')).length, 2);
    });

    it('[FR1] [FR2] does what the rules say, in any order', async () => {
      const people = ['ada', 'bo', 'cy'] as const;
      const step = fc.record({
        by: fc.constantFrom(...people),
        other: fc.constantFrom(...people),
        what: fc.constantFrom(...PAIR_CHANGES),
        pauseMs: fc.constantFrom(1, QUIET_MS),
      });
      let evening = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
          const named = (who: string): string => `${who}-${evening}`;
          evening++;
          const pairs = new Map<string, Pair>();
          let when = 0;
          for (const { by, other, what, pauseMs } of steps) {
            when += pauseMs;
            const empty = newPair(named(by), named(other));
            const key = empty.people.join('/');
            const expected = changePair(pairs.get(key) ?? empty, what, named(by), when);
            const done = await change(named(by), what, named(other), when);
            assert.deepEqual(typeof done === 'string' ? done : done.after, expected);
            if (typeof expected !== 'string') pairs.set(key, expected);
          }
          for (const who of people) {
            const kept = (await friends().pairsOf(named(who))).map((pair) => sideOf(pair, named(who)));
            const all = [...pairs.values()].filter((pair) => pair.people.includes(named(who)));
            const seen = all.map((pair) => sideOf(pair, named(who)));
            const sorted = (list: readonly unknown[]) =>
              list
                .filter(Boolean)
                .map((one) => JSON.stringify(one))
                .sort();
            assert.deepEqual(sorted(kept), sorted(seen));
          }
        }),
        { numRuns: RANDOM_EVENINGS },
      );
    });
  });
}
