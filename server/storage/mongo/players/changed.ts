import type { RankedPlayer } from '#shared/rankings/standing.ts';
import type { PlayerStore, PlayersCursor } from '../../ports/players.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

/** So many players are read in one round trip. */
const PAGE_PLAYERS = 500;
/**
 * What was written a moment before the last look may be seen only after it, and the clock of another member of a
 * replica set may be behind: so much of what was seen is looked at once more, ms.
 */
const OVERLAP_MS = 60 * 1000;

interface Row {
  readonly _id: string;
  readonly changed: Date;
  readonly revision: number;
}

/**
 * Everybody whom a match has changed since a time of the database's clock. Of the time that is looked at once more only
 * those profiles are read that were not seen in this revision.
 */
export async function changed(
  engine: MongoEngine,
  { since, onPage }: Parameters<PlayerStore['changed']>[0],
): Promise<PlayersCursor> {
  const before = since ?? { until: 0, seen: new Map() };
  const seen = new Map<string, number>();
  const times = new Map<string, number>();
  let until = before.until;
  let fresh: string[] = [];
  for await (const { _id, changed: at, revision } of rowsSince(engine, before.until - OVERLAP_MS)) {
    until = Math.max(until, at.getTime());
    times.set(_id, at.getTime());
    seen.set(_id, revision);
    if (before.seen.get(_id) === revision) continue;
    fresh.push(_id);
    if (fresh.length < PAGE_PLAYERS) continue;
    onPage(await profilesOf(engine, fresh));
    fresh = [];
  }
  if (fresh.length > 0) onPage(await profilesOf(engine, fresh));
  // Of those before nothing is looked at again.
  for (const [playerId, ms] of times) if (ms < until - OVERLAP_MS) seen.delete(playerId);
  return { until, seen };
}

function rowsSince({ models }: MongoEngine, since: number): AsyncIterable<Row> {
  const filter = { changed: { $gte: new Date(Math.max(0, since)) } };
  return models.players
    .find(filter, { changed: 1, revision: 1 }, servedBy('players', 'player_changed', filter, { changed: 1, _id: 1 }))
    .lean<Row[]>()
    .cursor({ batchSize: 20 * PAGE_PLAYERS });
}

/** As they are by now, which may be later than the row said: then they come again. Whoever was forgotten meanwhile is not among them. */
async function profilesOf({ models }: MongoEngine, playerIds: readonly string[]): Promise<RankedPlayer[]> {
  const filter = { _id: { $in: playerIds } };
  const rows = await models.players
    .find(filter, { profile: 1 }, servedBy('players', '_id_', filter))
    .lean<{ readonly profile: string }[]>();
  return rows.map(({ profile }) => JSON.parse(profile) as RankedPlayer);
}
