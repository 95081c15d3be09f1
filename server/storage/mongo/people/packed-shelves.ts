import { pack } from '../../pack.ts';
import { peopleIn } from '../../person/people-in.ts';
import type { Kept, Shelf } from '../../person/shelf.ts';
import type { MatchRecord, SetAsideMatch } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { readBody } from '../matches/read-body.ts';
import { servedBy } from '../served-by.ts';

interface Id {
  readonly _id: string;
}

interface Packed extends Id {
  readonly body: Uint8Array;
}

/** Finished matches, found by the list of whom they name. */
export function recordShelf({ models: { matches } }: MongoEngine): Shelf<MatchRecord, Uint8Array> {
  async function read(id: string): Promise<Kept<MatchRecord, Uint8Array> | null> {
    const filter = { _id: id };
    const row = await matches.findOne(filter, { body: 1 }, servedBy('matches', '_id_', filter)).lean<Packed | null>();
    return row && { id, value: await readBody<MatchRecord>(row), seen: row.body };
  }

  return {
    async *namedIn(playerId) {
      const filter = { players: playerId };
      const order = { endedAt: -1, _id: 1 } as const;
      const plan = servedBy('matches', 'match_of_player', filter, order);
      yield* readEach(await matches.find(filter, { _id: 1 }, plan).lean<Id[]>(), read);
    },
    read,
    async replace({ id, seen }, left, playerId, instead) {
      const filter = { _id: id, body: seen };
      // Together: as long as it names them it is found by them.
      const change =
        left && instead !== undefined
          ? { $set: { body: await pack(left), players: peopleIn(left) } }
          : { ...(left && { $set: { body: await pack(left) } }), $pull: { players: playerId } };
      return (await matches.updateOne(filter, change, servedBy('matches', '_id_', filter))).matchedCount === 1;
    },
  };
}

/** Matches that were set aside: there are few, and each is looked at. */
export function asideShelf({ models: { match_asides } }: MongoEngine): Shelf<SetAsideMatch, Uint8Array> {
  /** Null also for what cannot be read any more: nobody knows whom it names. */
  async function read(id: string): Promise<Kept<SetAsideMatch, Uint8Array> | null> {
    const filter = { _id: id };
    const plan = servedBy('match_asides', '_id_', filter);
    const row = await match_asides.findOne(filter, { body: 1 }, plan).lean<Packed | null>();
    const value = row && (await readBody<SetAsideMatch>(row));
    return value && { id, value, seen: row.body };
  }

  return {
    async *namedIn() {
      const plan = servedBy('match_asides', 'aside_recent', {}, { at: -1, _id: 1 });
      yield* readEach(await match_asides.find({}, { _id: 1 }, plan).lean<Id[]>(), read);
    },
    read,
    async replace({ id, seen }, left) {
      const filter = { _id: id, body: seen };
      const plan = servedBy('match_asides', '_id_', filter);
      if (left === null) return (await match_asides.deleteOne(filter, plan)).deletedCount === 1;
      const change = { $set: { body: await pack(left) } };
      return (await match_asides.updateOne(filter, change, plan)).matchedCount === 1;
    },
  };
}

/** One after the other: a match of thousands is large. */
async function* readEach<T>(rows: readonly Id[], read: (id: string) => Promise<T | null>): AsyncGenerator<T> {
  for (const { _id } of rows) {
    const kept = await read(_id);
    if (kept) yield kept;
  }
}
