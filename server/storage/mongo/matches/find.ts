import type { MatchRecord } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { readBody } from './read-body.ts';

export async function find({ models }: MongoEngine, id: string): Promise<MatchRecord | null> {
  const filter = { _id: id };
  const row = await models.matches
    .findOne(filter, { body: 1 }, servedBy('matches', '_id_', filter))
    .lean<{ body: Uint8Array } | null>();
  return row ? readBody<MatchRecord>(row) : null;
}
