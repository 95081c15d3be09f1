import type { PlayerProfile } from '#shared/people/profile.ts';
import type { Kept, Shelf } from '../../person/shelf.ts';
import type { MongoEngine } from '../engine.ts';
import type { CollectionName, IndexName } from '../indexes.ts';
import { servedBy } from '../served-by.ts';

/** Documents that are looked through in one round trip. */
const BATCH_DOCUMENTS = 500;

interface BodyCollection {
  readonly name: CollectionName;
  /** The index of `player`, where documents say whose they are until they are forgotten. Else all of them are looked through. */
  readonly ofPlayer?: IndexName;
}

interface BodyDocument {
  readonly _id: string;
  readonly body: string;
}

/** A collection whose documents are JSON in `body`. */
export function bodyShelf<T>({ models }: MongoEngine, { name, ofPlayer }: BodyCollection): Shelf<T, string> {
  const model = models[name];
  const keptOf = ({ _id, body }: BodyDocument): Kept<T, string> => ({
    ...{ id: _id, seen: body, value: JSON.parse(body) as T },
  });
  return {
    async *namedIn(player) {
      const filter = ofPlayer === undefined ? {} : { player };
      const plan = ofPlayer === undefined ? servedBy(name, '_id_', {}, { _id: 1 }) : servedBy(name, ofPlayer, filter);
      const rows = model.find(filter, { body: 1 }, plan).lean<BodyDocument[]>().cursor({ batchSize: BATCH_DOCUMENTS });
      for await (const row of rows as AsyncIterable<BodyDocument>) yield keptOf(row);
    },
    async read(_id) {
      const filter = { _id };
      const row = await model.findOne(filter, { body: 1 }, servedBy(name, '_id_', filter)).lean<BodyDocument | null>();
      return row && keptOf(row);
    },
    async replace({ id, seen }, left, _player, instead) {
      const filter = { _id: id, body: seen };
      const plan = servedBy(name, '_id_', filter);
      if (left === null) return (await model.deleteOne(filter, plan)).deletedCount === 1;
      const body = JSON.stringify(left);
      const isTheirs = ofPlayer !== undefined && instead !== undefined;
      const change = {
        $set: { body, ...(isTheirs ? { player: instead } : {}) },
        ...(ofPlayer === undefined || isTheirs ? {} : { $unset: { player: 1 } }),
      };
      return (await model.updateOne(filter, change, plan)).matchedCount === 1;
    },
  };
}

interface ProfileDocument {
  readonly _id: string;
  readonly revision: number;
  readonly profile: string;
}

/** Profiles of players: every change of one raises its revision. */
export function profileShelf({ models: { players } }: MongoEngine): Shelf<PlayerProfile, number> {
  const fields = { revision: 1, profile: 1 } as const;
  const keptOf = ({ _id, revision, profile }: ProfileDocument): Kept<PlayerProfile, number> => ({
    ...{ id: _id, seen: revision, value: JSON.parse(profile) as PlayerProfile },
  });
  return {
    async *namedIn(playerId) {
      const plan = servedBy('players', '_id_', {}, { _id: 1 });
      const rows = players.find({}, fields, plan).lean<ProfileDocument[]>().cursor({ batchSize: BATCH_DOCUMENTS });
      for await (const row of rows as AsyncIterable<ProfileDocument>)
        if (row.profile.includes(playerId)) yield keptOf(row);
    },
    async read(_id) {
      const filter = { _id };
      const row = await players.findOne(filter, fields, servedBy('players', '_id_', filter)).lean<ProfileDocument>();
      return row && keptOf(row);
    },
    async replace({ id, seen }, left) {
      const filter = { _id: id, revision: seen };
      const plan = servedBy('players', '_id_', filter);
      if (left === null) return (await players.deleteOne(filter, plan)).deletedCount === 1;
      const changed = { $set: { revision: seen + 1, profile: JSON.stringify(left) } };
      return (await players.updateOne(filter, changed, plan)).matchedCount === 1;
    },
  };
}
