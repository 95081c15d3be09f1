import type { Ghost } from '#shared/daily/race.ts';
import type { DailyTry } from '../storage/ports/daily.ts';

/** Whom the day after races against: a name, a face and how it went, and nothing else of anybody (V4). */
export function ghostOf(best: DailyTry | null): Ghost | null {
  if (!best?.result) return null;
  const { name, avatar, marks, costs } = best.result;
  return { name, avatar, marks, costs };
}
