import type { Match } from '../../rules/match.ts';
import type { ReadOnly } from '../../rules/read-only.ts';
import type { Seat } from '../../rules/seat.ts';

/** TM4: whose score counts for a team: of everybody who was ever put into it and has been asked something, but not of those the host removed or who only watch. */
export function countsFor(seat: ReadOnly<Seat>, team: number): boolean {
  if (seat.team !== team || seat.removed || !(seat.plays || seat.out)) return false;
  return seat.presence !== 'gone' || /[rpwn]/.test(seat.results);
}

/** TM4: the score of a team: the mean of its players', whole points; null: it has none. */
export function scoreOf(match: ReadOnly<Match>, team: number): number | null {
  let [sum, players] = [0, 0];
  for (const seat of match.seats) {
    if (!countsFor(seat, team)) continue;
    sum += seat.score;
    players++;
  }
  return players === 0 ? null : Math.round(sum / players) + 0;
}

/** TM5: the places of scores, 1-based; equal ones share one, and null has none (0). */
export function placesOf(scores: readonly (number | null)[]): number[] {
  return scores.map((score) =>
    score === null ? 0 : 1 + scores.filter((other) => other !== null && other > score).length,
  );
}
