import type { HistoryEntry } from '#shared/people/history-entry.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

/** A player's matches, the newest first. */
export async function history(
  { models }: MongoEngine,
  { playerId, limit, before = Number.MAX_VALUE }: { playerId: string; limit: number; before?: number },
): Promise<HistoryEntry[]> {
  const filter = { player: playerId, at: { $lt: before } };
  const rows = await models.player_history
    .find(filter, { body: 1 }, servedBy('player_history', 'history_recent', filter, { at: -1, match: 1 }))
    .limit(limit)
    .lean<{ body: string }[]>();
  return rows.map(({ body }) => JSON.parse(body) as HistoryEntry);
}
