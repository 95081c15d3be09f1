import type { TodaysBest } from '#shared/protocol/feeds.ts';
import type { MatchModel } from '../../model/match-model.ts';

/** The id of the rule that this folder shows. */
export const RULE = 'leaderboard-pulse';

/** Today's ten best, the best first; null: nothing has come yet. */
export function bestOf({ room }: Pick<MatchModel, 'room'>): readonly TodaysBest[] | null {
  return room?.feeds[RULE]?.today ?? null;
}

/** Which of so many is told just now, by the server's clock: each has its turn, and everybody sees the same one. */
export function turnOf(count: number, now: number, everyMs: number): number {
  return count === 0 ? -1 : Math.floor(now / everyMs) % count;
}
