import type { DailyStore, DailyTry } from '../../ports/daily.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { type BodyDocument, tryOf } from './try-document.ts';

/** A player's tries that are over, the latest day first. */
export async function played(
  { models }: MongoEngine,
  { playerId, before, limit }: Parameters<DailyStore['played']>[0],
): Promise<DailyTry[]> {
  const filter = { player: playerId, isOver: true, day: { $lt: before } };
  const rows = await models.daily_tries
    .find(filter, { body: 1 }, servedBy('daily_tries', 'daily_try_played', filter, { day: -1 }))
    .limit(limit)
    .lean<BodyDocument[]>();
  return rows.flatMap((row) => tryOf(row) ?? []);
}

/** Counted from the index alone. */
export async function among(
  { models }: MongoEngine,
  { day, timeMs }: Parameters<DailyStore['among']>[0],
): ReturnType<DailyStore['among']> {
  const count = (filter: Record<string, unknown>): Promise<number> =>
    models.daily_tries.countDocuments(filter, servedBy('daily_tries', 'daily_try_ranked', filter)).exec();
  const ranked = { day, isRanked: true };
  const [all, quicker, slower] = await Promise.all([
    count(ranked),
    count({ ...ranked, ms: { $lt: timeMs } }),
    count({ ...ranked, ms: { $gt: timeMs } }),
  ]);
  return { all, quicker, slower };
}

/** The quickest try of a day; of equal ones the one that was over first. */
export async function best({ models }: MongoEngine, day: number): Promise<DailyTry | null> {
  const filter = { day, isRanked: true };
  const sort = { ms: 1, endedAt: 1, player: 1 } as const;
  const [row] = await models.daily_tries
    .find(filter, { body: 1 }, servedBy('daily_tries', 'daily_try_ranked', filter, sort))
    .limit(1)
    .lean<BodyDocument[]>();
  return tryOf(row);
}
