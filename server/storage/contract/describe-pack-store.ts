import assert from 'node:assert/strict';
import { headOfPack } from '#shared/drafts/heads.ts';
import type { Pack } from '#shared/drafts/pack.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import type { PackStore } from '../ports/packs.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

/** More than a test makes. */
const PACKS_MAX = 50;
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
      assert.equal(await packs().create(aPack('a'), PACKS_MAX), 'created');
      await at.reopen();
      assert.deepEqual(await packs().find('a'), aPack('a'));
      assert.deepEqual(await packs().byTopic('pack-a'), aPack('a'));
      assert.equal(await packs().find('pack-a'), null);
      assert.equal(await packs().byTopic('a'), null);
    });

    it('takes its author’s newer form, and nobody else’s', async () => {
      await packs().create(aPack('a'), PACKS_MAX);
      const newer = aPack('a', { title: 'Newer', topic: 'pack-new', state: 'listed', publishedAt: 2000 });
      assert.equal(await packs().replace(newer, 'private'), true);
      assert.deepEqual(await packs().byTopic('pack-new'), newer);
      assert.equal(await packs().byTopic('pack-a'), null);
      assert.equal(await packs().replace(aPack('a', { playerId: 'p2' }), 'listed'), false);
      assert.equal(await packs().create(aPack('a', { playerId: 'p2' }), PACKS_MAX), 'taken');
      assert.equal(await packs().create(aPack('b', { topic: 'pack-new' }), PACKS_MAX), 'taken');
      await packs().create(aPack('c'), PACKS_MAX);
      assert.equal(await packs().replace(aPack('c', { topic: 'pack-new' }), 'private'), false);
      assert.deepEqual(await packs().find('a'), newer);
      assert.equal(await packs().find('b'), null);
      assert.equal(await packs().replace(aPack('gone'), 'private'), false);
    });

    it('does not write over what a reviewer decides in the moment of a save', async () => {
      await packs().create(aPack('a', { state: 'listed' }), PACKS_MAX);
      const [isHeld, ...isSaved] = await Promise.all([
        packs().move({ id: 'a', from: 'listed', to: 'held', heldFor: 'unkind words' }),
        ...Array.from({ length: 10 }, (_, i) =>
          packs().replace(aPack('a', { state: 'in-review', publishedAt: i }), 'listed'),
        ),
      ]);
      assert.equal([isHeld, ...isSaved].filter(Boolean).length, 1, 'each has seen it listed: one of them is let');
      const { state } = (await packs().find('a')) ?? assert.fail();
      assert.equal(state, isHeld ? 'held' : 'in-review');
      assert.equal(await packs().replace(aPack('a'), 'listed'), false);
    });

    it('lets a person have so many, though all are made in the same moment', async () => {
      const many = Array.from({ length: 12 }, (_, i) => packs().create(aPack(`n${i}`), 5));
      const results = await Promise.all(many);
      assert.deepEqual(results.toSorted(), [...Array(5).fill('created'), ...Array(7).fill('too-many')]);
      assert.equal((await packs().ofPlayer({ playerId: 'p1', limit: 20 })).length, 5);
      assert.equal(await packs().create(aPack('other', { playerId: 'p2' }), 5), 'created');
      const [first] = await packs().ofPlayer({ playerId: 'p1', limit: 1 });
      assert.equal(await packs().remove({ id: first?.id ?? '', playerId: 'p1' }), true);
      assert.equal(await packs().create(aPack('again'), 5), 'created', 'its place is free again');
      assert.equal(await packs().create(aPack('more'), 5), 'too-many');
    });

    it('lists those of a person and those of a state, the latest first', async () => {
      await packs().create(aPack('a', { publishedAt: 1, state: 'listed' }), PACKS_MAX);
      await packs().create(aPack('b', { publishedAt: 3 }), PACKS_MAX);
      await packs().create(aPack('c', { publishedAt: 2, state: 'listed', playerId: 'p2' }), PACKS_MAX);
      assert.deepEqual(await listed(), ['c', 'a']);
      assert.deepEqual(await listed(1), ['c']);
      assert.deepEqual(await packs().ofPlayer({ playerId: 'p1', limit: 10 }), [
        headOfPack(aPack('b', { publishedAt: 3 })),
        headOfPack(aPack('a', { publishedAt: 1, state: 'listed' })),
      ]);
    });

    it('moves a pack from the state somebody has seen it in, once', async () => {
      await packs().create(aPack('a', { state: 'in-review' }), PACKS_MAX);
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

    it('moves the form of a pack that somebody has read', async () => {
      await packs().create(aPack('a', { state: 'in-review', publishedAt: 1 }), PACKS_MAX);
      assert.equal(await packs().replace(aPack('a', { state: 'in-review', publishedAt: 2.5 }), 'in-review'), true);
      const move = { id: 'a', from: 'in-review', to: 'listed' } as const;
      assert.equal(await packs().move({ ...move, publishedAt: 1 }), false);
      assert.equal(await packs().move({ ...move, publishedAt: 2.5 }), true);
    });

    it('removes a person’s own', async () => {
      await packs().create(aPack('a'), PACKS_MAX);
      assert.equal(await packs().remove({ id: 'a', playerId: 'p2' }), false);
      assert.equal(await packs().remove({ id: 'a', playerId: 'p1' }), true);
      assert.equal(await packs().find('a'), null);
    });
  });
}
