/** S4: from the second right answer in a row on, each link adds this much ... */
export const STREAK_STEP_POINTS = 50;
/** S4: ... up to this many links. */
export const STREAK_LINKS = 4;

/** S4: the bonus of the `streak`-th right answer in a row: 0, 50, 100, 150, 200, 200 ... */
export function streakBonus(streak: number): number {
  return STREAK_STEP_POINTS * Math.max(0, Math.min(streak - 1, STREAK_LINKS));
}
