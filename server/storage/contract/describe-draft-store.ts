import assert from 'node:assert/strict';
import type { Draft } from '#shared/drafts/draft.ts';
import { headOfDraft } from '#shared/drafts/heads.ts';
import type { DraftStore } from '../ports/drafts.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

/** More than a test makes. */
const DRAFTS_MAX = 30;

const aDraft = (id: string, change: Partial<Draft> = {}): Draft => ({
  ...{ id, playerId: 'p1', revision: 1, title: 'Lou $ . 東', lang: 'en', topic: 'pack-abcdefghijkl' },
  ...{ packId: null, updatedAt: 1000.5, brief: 'twelve questions', undo: [] },
  items: [
    {
      id: 'q1',
      question: {
        ...{
          kind: 'number',
          stem: 'How tall?',
          difficulty: 'easy',
          explanation: '',
          source: '',
          options: [],
          right: [],
        },
        ...{ number: { right: 3.5, tolerance: null, min: 0, max: 9, step: 0.5, unit: 'm' }, data: null },
      },
      warnings: [{ code: 'leak', about: 'another $one' }],
      isOut: false,
      provenance: { by: 'model', model: 'm', prompt: 'p@1', run: 'r', seed: 7 },
    },
  ],
  talk: [{ from: 'maker', text: 'shorter', at: 1 }],
  ...change,
});

/** What every engine keeps of drafts. */
export function describeDraftStore(open: OpenTestStore): void {
  describe('drafts', () => {
    const at = eachWithStore(open);
    const drafts = (): DraftStore => at.storage.drafts;
    const ids = async (playerId = 'p1', limit = 10) =>
      (await drafts().ofPlayer({ playerId, limit })).map(({ id }) => id);

    it('keeps a draft once, whole', async () => {
      await drafts().create(aDraft('a'), DRAFTS_MAX);
      await drafts().create(aDraft('a', { title: 'another' }), DRAFTS_MAX);
      await at.reopen();
      assert.deepEqual(await drafts().find('a'), aDraft('a'));
      assert.equal(await drafts().find('b'), null);
    });

    it('of many who change the same revision one is let', async () => {
      await drafts().create(aDraft('a'), DRAFTS_MAX);
      const saved = await Promise.all(
        Array.from({ length: 20 }, (_, i) => drafts().save(aDraft('a', { revision: 2, title: `by ${i}` }), 1)),
      );
      assert.equal(saved.filter(Boolean).length, 1);
      assert.equal((await drafts().find('a'))?.title, `by ${saved.indexOf(true)}`);
      assert.equal(await drafts().save(aDraft('a', { revision: 3, title: 'next' }), 2), true);
      assert.equal((await drafts().find('a'))?.revision, 3);
      assert.equal(await drafts().save(aDraft('gone', { revision: 2 }), 1), false);
    });

    it('lets a person have so many, though all are made in the same moment', async () => {
      const made = await Promise.all(Array.from({ length: 12 }, (_, i) => drafts().create(aDraft(`d${i}`), 5)));
      assert.deepEqual([made.filter(Boolean).length, (await ids('p1', 20)).length], [5, 5]);
      const [first = ''] = await ids();
      assert.equal(await drafts().create(aDraft(first), 5), true, 'it is there already');
      assert.equal(await drafts().create(aDraft('other', { playerId: 'p2' }), 5), true);
      await drafts().remove({ id: first, playerId: 'p1' });
      assert.equal(await drafts().create(aDraft('again'), 5), true, 'its place is free again');
      assert.equal(await drafts().create(aDraft('more'), 5), false);
    });

    it('lists a person’s own, the latest changed first, and removes no other’s', async () => {
      await drafts().create(aDraft('a', { updatedAt: 5 }), DRAFTS_MAX);
      await drafts().create(aDraft('b', { updatedAt: 9 }), DRAFTS_MAX);
      await drafts().create(aDraft('c', { updatedAt: 9 }), DRAFTS_MAX);
      await drafts().create(aDraft('d', { playerId: 'p2', updatedAt: 99 }), DRAFTS_MAX);
      assert.deepEqual(await ids(), ['b', 'c', 'a']);
      assert.deepEqual(await ids('p1', 1), ['b']);
      await drafts().save(aDraft('a', { revision: 2, updatedAt: 10, items: [] }), 1);
      const [first] = await drafts().ofPlayer({ playerId: 'p1', limit: 1 });
      assert.deepEqual(first, headOfDraft(aDraft('a', { revision: 2, updatedAt: 10, items: [] })));
      assert.equal(await drafts().remove({ id: 'd', playerId: 'p1' }), false);
      assert.equal(await drafts().remove({ id: 'a', playerId: 'p1' }), true);
      assert.equal(await drafts().remove({ id: 'a', playerId: 'p1' }), false);
      assert.deepEqual(await ids(), ['b', 'c']);
      assert.deepEqual(await ids('p2'), ['d']);
    });

    it('forgets what nobody has changed for long, a few at once', async () => {
      for (let when = 1; when <= 5; when++) await drafts().create(aDraft(`d${when}`, { updatedAt: when }), DRAFTS_MAX);
      assert.equal(await drafts().prune({ before: 4, limit: 2 }), 2);
      assert.deepEqual(await ids(), ['d5', 'd4', 'd3']);
      assert.equal(await drafts().prune({ before: 4, limit: 2 }), 1);
      assert.equal(await drafts().prune({ before: 4, limit: 2 }), 0);
    });
  });
}
