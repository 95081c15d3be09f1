import type { MatchRecord } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { readBody } from './read-body.ts';

/** The newest first, of everybody or of one player. */
export async function recent(
  { models }: MongoEngine,
  { limit, playerId }: { limit: number; playerId?: string },
): Promise<MatchRecord[]> {
  const filter = playerId === undefined ? {} : { players: playerId };
  const index = playerId === undefined ? 'match_recent' : 'match_of_player';
  const rows = await models.matches
    .find(filter, { body: 1 }, servedBy('matches', index, filter, { endedAt: -1, _id: 1 }))
    .limit(limit)
    .lean<{ body: Uint8Array }[]>();
  return (await Promise.all(rows.map((row) => readBody<MatchRecord>(row)))).filter((record) => record !== null);
}
