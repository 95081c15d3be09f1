import type { Moment } from '../blame.ts';
import type { Seat } from '../seat.ts';
import { checkWords } from '../words.ts';

/** A score lies between these, which is what travels. */
export const SCORE_MAX_POINTS = 2_000_000_000;

/** Points outside of a round's sheet. While a question is not judged they wait for its reveal (S9), unless none will come. */
export function award(
  { match, events }: Moment,
  { rule, seat, points, why }: { rule: string; seat: Seat; points: number; why: string },
): void {
  const whole = wholePoints(points);
  checkWords(why);
  const { round } = match;
  if (round && !round.verdicts && match.phase.stage !== 'over') {
    round.owed.push({ rule, seat: seat.seat, points: whole, why });
    return;
  }
  addToScore(seat, whole);
  match.isUnranked = true;
  events.push({ type: 'awarded', rule, seat: seat.seat, points: whole, why });
}

/** Points as they are counted; what is no number is a mistake of the rule that gives them, so it throws. */
export function wholePoints(points: number): number {
  if (!(Math.abs(points) <= SCORE_MAX_POINTS))
    throw new RangeError(`points are a number, ${SCORE_MAX_POINTS} at most, not ${points}`);
  return Math.round(points) + 0; // no -0, which JSON does not know
}

export function addToScore(seat: Seat, points: number): void {
  seat.score = withinScores(seat.score + points);
}

/** What several rules came to together may be more than travels; then it is the most that does. */
export function withinScores(points: number): number {
  return Math.max(-SCORE_MAX_POINTS, Math.min(SCORE_MAX_POINTS, points));
}
