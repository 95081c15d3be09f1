import assert from 'node:assert/strict';
import type { Ban, BanStore } from '../ports/bans.ts';
import { banIdOf } from '../ports/bans.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

const aBan = (who: string, more: Partial<Ban> = {}): Ban => ({
  ...{ id: banIdOf('player', who), kind: 'player', name: 'Kenji $ . 東', reason: 'Said ‘that’ twice.' },
  ...{ at: 1000.5, until: 2000.25 },
  ...more,
});

/** What every engine keeps of bans. */
export function describeBanStore(open: OpenTestStore): void {
  describe('bans', () => {
    const at = eachWithStore(open);
    const bans = (): BanStore => at.storage.bans;
    const ids = async (limit = 10) => (await bans().recent({ limit })).map(({ id }) => id);

    it('keeps a ban whole, and tells it as long as it holds', async () => {
      await bans().put(aBan('a'));
      await bans().put(aBan('b', { until: null }));
      await at.reopen();
      const holding = (when: number, ...who: string[]) =>
        bans().holding({ ids: who.map((one) => banIdOf('player', one)), at: when });
      assert.deepEqual(await holding(2000, 'a', 'nobody'), [aBan('a')]);
      assert.deepEqual(await holding(2000.25, 'a'), [], 'at its end it has ended');
      assert.deepEqual(
        (await holding(9e15, 'a', 'b')).map(({ id }) => id),
        ['player/b'],
        'one for good does not end',
      );
      assert.deepEqual(await holding(0), []);
      assert.deepEqual(await bans().holding({ ids: ['network/a'], at: 0 }), [], 'a network is not a player');
    });

    it('has one for each: a new one is in place of the old, also where one of them is for good', async () => {
      await bans().put(aBan('a', { until: null }));
      await bans().put(aBan('a', { at: 1500, until: 1600, reason: 'less' }));
      assert.deepEqual(await bans().recent({ limit: 9 }), [aBan('a', { at: 1500, until: 1600, reason: 'less' })]);
      assert.equal(await bans().prune({ before: 1700, limit: 9 }), 1);
      await bans().put(aBan('a'));
      await bans().put(aBan('a', { at: 1501, until: null }));
      assert.equal(await bans().prune({ before: 9e15, limit: 9 }), 0);
      await Promise.all(Array.from({ length: 20 }, (_, i) => bans().put(aBan('c', { at: 2000 + i }))));
      assert.deepEqual(await ids(), ['player/c', 'player/a']);
    });

    it('is seen by another process at once, and lifted once', async () => {
      const other = await at.another();
      try {
        await bans().put(aBan('a'));
        assert.deepEqual(await other.bans.holding({ ids: ['player/a'], at: 1 }), [aBan('a')]);
        const lifted = await Promise.all([bans().lift('player/a'), other.bans.lift('player/a')]);
        assert.deepEqual(lifted.filter(Boolean), [aBan('a')]);
        assert.deepEqual(await bans().holding({ ids: ['player/a'], at: 1 }), []);
        assert.equal(await bans().lift('player/a'), null);
      } finally {
        await other.close();
      }
    });

    it('lists the newest first, and forgets those that have ended, a few at once', async () => {
      for (const [who, when] of [
        ['c', 2],
        ['a', 3],
        ['b', 3],
        ['d', 1],
      ] as const)
        await bans().put(aBan(who, { at: when, until: when + 10 }));
      await bans().put(aBan('e', { at: 0, until: null }));
      assert.deepEqual(await ids(), ['player/a', 'player/b', 'player/c', 'player/d', 'player/e']);
      assert.deepEqual(await ids(1), ['player/a']);
      assert.equal(await bans().prune({ before: 13, limit: 1 }), 1);
      assert.deepEqual(await ids(), ['player/a', 'player/b', 'player/c', 'player/e']);
      assert.equal(await bans().prune({ before: 13, limit: 9 }), 1);
      assert.equal(await bans().prune({ before: 13, limit: 9 }), 0);
      assert.deepEqual(await ids(), ['player/a', 'player/b', 'player/e']);
    });
  });
}
