import type { MatchRecord } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { readBody } from './read-body.ts';

/** The newest first. */
export async function recent({ models }: MongoEngine, { limit }: { limit: number }): Promise<MatchRecord[]> {
  const rows = await models.matches
    .find({}, { body: 1 }, servedBy('matches', 'match_recent', {}, { endedAt: -1, _id: 1 }))
    .limit(limit)
    .lean<{ body: Uint8Array }[]>();
  return (await Promise.all(rows.map((row) => readBody<MatchRecord>(row)))).filter((record) => record !== null);
}
