/** S1: a right answer is worth this much at the bell ... */
export const BASE_POINTS = 500;
/** S2: ... and up to this much more the earlier it comes. */
export const SPEED_POINTS = 500;

/**
 * S1 to S3: whole points for an answer of `credit` (0-1) after `ms` of a window of `windowMs`.
 * Linear in the time left; partial credit takes its share of both parts.
 */
export function speedPoints(credit: number, ms: number, windowMs: number): number {
  if (credit <= 0) return 0;
  const left = Math.max(0, Math.min(1, 1 - ms / windowMs));
  return Math.round(credit * (BASE_POINTS + SPEED_POINTS * left));
}
