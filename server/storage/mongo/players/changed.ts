import type { RankedPlayer } from '#shared/rankings/standing.ts';
import type { PlayerStore } from '../../ports/players.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

/** So many players are read in one round trip. */
const PAGE_PLAYERS = 500;
/**
 * What was written a moment before the last look may be seen only after it, and the clock of another member of a
 * replica set may be behind: so much of what was seen is looked at once more, ms.
 */
const OVERLAP_MS = 60 * 1000;

/** Everybody whom a match has changed since a time of the database's clock, which is the cursor. */
export async function changed(
  { models }: MongoEngine,
  { since, onPage }: Parameters<PlayerStore['changed']>[0],
): Promise<string> {
  const seen = since === null ? 0 : Number(since);
  const filter = { changed: { $gte: new Date(Math.max(0, seen - OVERLAP_MS)) } };
  const rows = models.players
    .find(filter, { profile: 1, changed: 1 }, servedBy('players', 'player_changed', filter, { changed: 1, _id: 1 }))
    .lean<{ profile: string; changed: Date }[]>()
    .cursor({ batchSize: PAGE_PLAYERS }) as AsyncIterable<{ profile: string; changed: Date }>;
  let last = seen;
  let page: RankedPlayer[] = [];
  for await (const row of rows) {
    last = Math.max(last, row.changed.getTime());
    page.push(JSON.parse(row.profile) as RankedPlayer);
    if (page.length < PAGE_PLAYERS) continue;
    onPage(page);
    page = [];
  }
  if (page.length > 0) onPage(page);
  return String(last);
}
