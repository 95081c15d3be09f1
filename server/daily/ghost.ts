import type { Ghost } from '#shared/daily/race.ts';
import type { MatchHeader } from '#shared/rules/match.ts';
import type { DailyTry } from '../storage/ports/daily.ts';

/** Whom the day after races against: a name, a face and how it went, and nothing else of anybody (V4). */
export function ghostOf(best: DailyTry | null): Ghost | null {
  if (!best?.result) return null;
  const { name, avatar, marks, costs } = best.result;
  return { name, avatar, marks, costs };
}

/** A header as it is kept when the match is over: no name and face of another person stays in somebody's record (PF4). */
export function withoutGhost(header: MatchHeader): MatchHeader {
  return header.daily ? { ...header, daily: { ...header.daily, ghost: null } } : header;
}
