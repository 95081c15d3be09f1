import type { Draft, DraftHead } from '#shared/drafts/draft.ts';
import { headOfDraft } from '#shared/drafts/heads.ts';
import type { DraftStore } from '../../ports/drafts.ts';
import type { MongoEngine } from '../engine.ts';
import { insertPlaced, placesOf } from '../places.ts';
import { servedBy } from '../served-by.ts';

/** Drafts. A save is one operation: it looks at the revision and writes in the same breath. */
export function createDraftStore({ models: { drafts }, run }: MongoEngine): DraftStore {
  async function create(draft: Draft, max: number): Promise<boolean> {
    const { id, playerId } = draft;
    const places = placesOf(playerId, max);
    const result = await insertPlaced({
      places,
      taken: async () => {
        const filter = { place: { $in: places } };
        const rows = await drafts.find(filter, { place: 1 }, servedBy('drafts', 'draft_place', filter)).lean();
        return rows.map(({ place }) => String(place));
      },
      insert: (place) => drafts.create({ _id: id, player: playerId, place, ...contentOf(draft) }),
      isThere: async () => (await find(id)) !== null,
    });
    return result !== 'full';
  }

  async function find(id: string): Promise<Draft | null> {
    const filter = { _id: id };
    const row = await drafts
      .findOne(filter, { body: 1 }, servedBy('drafts', '_id_', filter))
      .lean<{ readonly body: string } | null>();
    return row ? (JSON.parse(row.body) as Draft) : null;
  }

  async function ofPlayer({ playerId, limit }: { playerId: string; limit: number }): Promise<DraftHead[]> {
    const filter = { player: playerId };
    const rows = await drafts
      .find(filter, { head: 1 }, servedBy('drafts', 'draft_of_player', filter, { updatedAt: -1, _id: 1 }))
      .limit(limit)
      .lean<{ readonly head: string }[]>();
    return rows.map(({ head }) => JSON.parse(head) as DraftHead);
  }

  async function save(draft: Draft, from: number): Promise<boolean> {
    const filter = { _id: draft.id, revision: from };
    const done = await drafts.updateOne(filter, { $set: contentOf(draft) }, servedBy('drafts', '_id_', filter));
    return done.matchedCount === 1;
  }

  async function remove({ id, playerId }: { id: string; playerId: string }): Promise<boolean> {
    const filter = { _id: id, player: playerId };
    return (await drafts.deleteOne(filter, servedBy('drafts', '_id_', filter))).deletedCount === 1;
  }

  async function prune({ before, limit }: { before: number; limit: number }): Promise<number> {
    const filter = { updatedAt: { $lt: before } };
    const rows = await drafts
      .find(filter, { _id: 1 }, servedBy('drafts', 'draft_oldest', filter, { updatedAt: 1, _id: 1 }))
      .limit(limit)
      .lean<{ readonly _id: string }[]>();
    if (rows.length === 0) return 0;
    const gone = { _id: { $in: rows.map(({ _id }) => _id) } };
    return (await drafts.deleteMany(gone, servedBy('drafts', '_id_', gone))).deletedCount;
  }

  return {
    create: (draft, max) => run(() => create(draft, max)),
    find: (id) => run(() => find(id)),
    ofPlayer: (args) => run(() => ofPlayer(args)),
    save: (draft, from) => run(() => save(draft, from)),
    remove: (args) => run(() => remove(args)),
    prune: (args) => run(() => prune(args)),
  };
}

function contentOf(draft: Draft) {
  const { revision, updatedAt } = draft;
  return { revision, updatedAt, head: JSON.stringify(headOfDraft(draft)), body: JSON.stringify(draft) };
}
