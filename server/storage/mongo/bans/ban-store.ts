import { holdsAt } from '#shared/people/ban.ts';
import { type Ban, type BanStore, playerOf } from '../../ports/bans.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

interface BanDocument {
  readonly _id: string;
  readonly body: string;
}

const read = ({ body }: BanDocument): Ban => JSON.parse(body) as Ban;

/** Who is not let in. One that ends has its end in `ends`; one for good has none. */
export function createBanStore({ models: { bans }, run }: MongoEngine): BanStore {
  async function put(ban: Ban): Promise<void> {
    const filter = { _id: ban.id };
    const { at, until } = ban;
    const player = playerOf(ban);
    const change = {
      $set: {
        ...{ at, body: JSON.stringify(ban) },
        ...(until === null ? {} : { ends: until }),
        ...(player === null ? {} : { player }),
      },
      $unset: { ...(until === null ? { ends: 1 } : {}), ...(player === null ? { player: 1 } : {}) },
    };
    await bans.updateOne(filter, change, { ...servedBy('bans', '_id_', filter), upsert: true });
  }

  async function holding(ids: readonly string[], at: number): Promise<Ban[]> {
    const filter = { _id: { $in: [...ids] } };
    const rows = await bans.find(filter, null, servedBy('bans', '_id_', filter)).lean<BanDocument[]>();
    return rows.map(read).filter((ban) => holdsAt(ban, at));
  }

  async function recent(limit: number): Promise<Ban[]> {
    const rows = await bans
      .find({}, null, servedBy('bans', 'ban_recent', {}, { at: -1, _id: 1 }))
      .limit(limit)
      .lean<BanDocument[]>();
    return rows.map(read);
  }

  async function banned(at: number): Promise<string[]> {
    const filter = { player: { $gt: '' } };
    const rows = await bans
      .find(filter, null, servedBy('bans', 'ban_of_player', filter, { player: 1 }))
      .lean<(BanDocument & { player: string })[]>();
    return rows.filter((row) => holdsAt(read(row), at)).map(({ player }) => player);
  }

  async function lift(id: string): Promise<Ban | null> {
    const filter = { _id: id };
    const row = await bans.findOneAndDelete(filter, servedBy('bans', '_id_', filter)).lean<BanDocument | null>();
    return row ? read(row) : null;
  }

  async function prune({ before, limit }: { before: number; limit: number }): Promise<number> {
    const filter = { ends: { $lt: before } };
    const rows = await bans
      .find(filter, { _id: 1 }, servedBy('bans', 'ban_ends', filter, { ends: 1, _id: 1 }))
      .limit(limit)
      .lean<Pick<BanDocument, '_id'>[]>();
    if (rows.length === 0) return 0;
    // Whoever was banned anew meanwhile stays so.
    const gone = { _id: { $in: rows.map(({ _id }) => _id) }, ...filter };
    return (await bans.deleteMany(gone, servedBy('bans', '_id_', gone))).deletedCount;
  }

  return {
    put: (ban) => run(() => put(ban)),
    holding: ({ ids, at }) => run(() => holding(ids, at)),
    recent: ({ limit }) => run(() => recent(limit)),
    banned: ({ at }) => run(() => banned(at)),
    lift: (id) => run(() => lift(id)),
    prune: (args) => run(() => prune(args)),
  };
}
