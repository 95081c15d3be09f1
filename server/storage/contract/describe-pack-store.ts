import assert from 'node:assert/strict';
import { headOfPack } from '#shared/drafts/heads.ts';
import type { Pack } from '#shared/drafts/pack.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import type { PackStore } from '../ports/packs.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

const QUESTIONS = [aQuestion({ right: 'Lima', wrong: ['Quito', 'Bogota'] })];

const aPack = (id: string, change: Partial<Pack> = {}): Pack => ({
  ...{
    id,
    topic: `pack-${id}`,
    title: 'Lou $ . 東',
    lang: 'en',
    state: 'private',
    playerId: 'p1',
    authorName: 'Kenji',
  },
  ...{ publishedAt: 1000.5, heldFor: null, questions: QUESTIONS },
  ...change,
});

/** What every engine keeps of packs. */
export function describePackStore(open: OpenTestStore): void {
  describe('packs', () => {
    const at = eachWithStore(open);
    const packs = (): PackStore => at.storage.packs;
    const listed = async (limit = 10) => (await packs().inState({ state: 'listed', limit })).map(({ id }) => id);

    it('keeps a pack whole, by its link and by its topic', async () => {
      assert.equal(await packs().save(aPack('a')), true);
      await at.reopen();
      assert.deepEqual(await packs().find('a'), aPack('a'));
      assert.deepEqual(await packs().byTopic('pack-a'), aPack('a'));
      assert.equal(await packs().find('pack-a'), null);
      assert.equal(await packs().byTopic('a'), null);
    });

    it('takes its author’s newer form, and nobody else’s', async () => {
      await packs().save(aPack('a'));
      const newer = aPack('a', { title: 'Newer', topic: 'pack-new', state: 'listed', publishedAt: 2000 });
      assert.equal(await packs().save(newer), true);
      assert.deepEqual(await packs().byTopic('pack-new'), newer);
      assert.equal(await packs().byTopic('pack-a'), null);
      assert.equal(await packs().save(aPack('a', { playerId: 'p2' })), false);
      assert.equal(await packs().save(aPack('b', { topic: 'pack-new' })), false);
      assert.deepEqual(await packs().find('a'), newer);
      assert.equal(await packs().find('b'), null);
    });

    it('lists those of a person and those of a state, the latest first', async () => {
      await packs().save(aPack('a', { publishedAt: 1, state: 'listed' }));
      await packs().save(aPack('b', { publishedAt: 3 }));
      await packs().save(aPack('c', { publishedAt: 2, state: 'listed', playerId: 'p2' }));
      assert.deepEqual(await listed(), ['c', 'a']);
      assert.deepEqual(await listed(1), ['c']);
      assert.deepEqual(await packs().ofPlayer({ playerId: 'p1', limit: 10 }), [
        headOfPack(aPack('b', { publishedAt: 3 })),
        headOfPack(aPack('a', { publishedAt: 1, state: 'listed' })),
      ]);
    });

    it('moves a pack from the state somebody has seen it in, once', async () => {
      await packs().save(aPack('a', { state: 'in-review' }));
      const move = { id: 'a', from: 'in-review', to: 'listed' } as const;
      const moved = await Promise.all(Array.from({ length: 10 }, () => packs().move(move)));
      assert.equal(moved.filter(Boolean).length, 1);
      assert.deepEqual(await listed(), ['a']);
      assert.equal(await packs().move({ id: 'a', from: 'listed', to: 'held', heldFor: 'unkind words' }), true);
      assert.deepEqual(await packs().find('a'), aPack('a', { state: 'held', heldFor: 'unkind words' }));
      assert.equal((await packs().inState({ state: 'held', limit: 1 }))[0]?.heldFor, 'unkind words');
      assert.equal(await packs().move({ id: 'a', from: 'held', to: 'private' }), true);
      assert.equal((await packs().find('a'))?.heldFor, null);
      assert.equal(await packs().move({ ...move, id: 'b' }), false);
    });

    it('removes a person’s own', async () => {
      await packs().save(aPack('a'));
      assert.equal(await packs().remove({ id: 'a', playerId: 'p2' }), false);
      assert.equal(await packs().remove({ id: 'a', playerId: 'p1' }), true);
      assert.equal(await packs().find('a'), null);
    });
  });
}
