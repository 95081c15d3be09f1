import type { ItemStatistics } from './item-statistics.ts';
import type { Difficulty } from './question.ts';

/** With fewer the writer's guess is the better one. */
const ANSWERS_NEEDED = 30;
/** So much of the credit in it people must get. */
const EASY_FROM_SHARE = 0.7;
const MEDIUM_FROM_SHARE = 0.4;

/** How hard a question has turned out to be (F13); null while too few have answered. */
export function playedDifficulty({ asked, facility }: ItemStatistics): Difficulty | null {
  if (asked < ANSWERS_NEEDED || facility === null) return null;
  if (facility >= EASY_FROM_SHARE) return 'easy';
  return facility >= MEDIUM_FROM_SHARE ? 'medium' : 'hard';
}
