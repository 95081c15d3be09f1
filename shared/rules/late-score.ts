import type { Match } from './match.ts';
import type { Seat } from './seat.ts';

/**
 * P7: what a latecomer starts with until the next reveal. The lowest score of those who have played from the start, also
 * of those who have left: else whoever is last would leave and come in anew beside the others. Never above the median
 * of `ladder` (best first), where only latecomers are low.
 */
export function lateScore(match: Match, ladder: readonly Seat[]): number {
  let lowest = ladder[Math.floor(ladder.length / 2)]?.score ?? 0;
  for (const seat of match.seats) if (seat.joinedRound === 0 && !seat.leads) lowest = Math.min(lowest, seat.score);
  return lowest;
}
