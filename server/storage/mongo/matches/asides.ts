import type { SetAsideMatch } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { readBody } from './read-body.ts';

/** What was set aside, the newest first. */
export async function asides({ models }: MongoEngine, { limit }: { limit: number }): Promise<SetAsideMatch[]> {
  const rows = await models.match_asides
    .find({}, { body: 1 }, servedBy('match_asides', 'aside_recent', {}, { at: -1, _id: 1 }))
    .limit(limit)
    .lean<{ body: Uint8Array }[]>();
  return (await Promise.all(rows.map((row) => readBody<SetAsideMatch>(row)))).filter((match) => match !== null);
}
