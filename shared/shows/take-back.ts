import type { Match } from '../rules/match.ts';
import { addToScore } from '../rules/scoring/award.ts';
import { countAwaited, isAwaited } from '../rules/seating.ts';
import type { Paid, ShowState } from './show-part.ts';

/** What a round came to, kept until the next one is judged. */
export function paidFor(match: Match): Paid {
  const bySeat: Record<number, readonly [number, number]> = {};
  const { round } = match;
  for (const seat of match.seats) {
    const verdict = round?.verdicts?.[seat.seat];
    const answered = round?.given[seat.seat] !== undefined;
    if (verdict) bySeat[seat.seat] = [verdict.points, answered ? (verdict.credit === 1 ? verdict.ms : -1) : -2];
  }
  return { round: round?.index ?? 0, bySeat };
}

/** SW7: takes back what the last revealed question came to: points, time, and that it was answered. Twice is once. */
export function voidRound(match: Match, show: ShowState): void {
  const { paid } = show;
  if (!paid) return;
  show.paid = null;
  for (const seat of match.seats) {
    const [points, rightMs] = paid.bySeat[seat.seat] ?? [0, -2];
    addToScore(seat, -points);
    if (rightMs > -2) seat.answered--;
    if (rightMs >= 0) {
      seat.right--;
      seat.rightMs -= rightMs;
    }
    seat.results = `${seat.results.slice(0, paid.round)}-${seat.results.slice(paid.round + 1)}`.slice(
      0,
      seat.results.length,
    );
    if (match.round?.index === paid.round) seat.lastPoints = 0;
  }
  const { round } = match;
  if (round?.index === paid.round && round.verdicts)
    for (const verdict of Object.values(round.verdicts))
      round.verdicts[verdict.seat] = { ...verdict, points: 0, bonus: 0, whys: [{ rule: '', why: VOIDED, points: 0 }] };
}

/** What a player reads beside a question that does not count. */
const VOIDED = 'this question does not count';

/** SW8: whom the last cut took plays again, with the points they had. Twice is once. */
export function restoreCut(match: Match, show: ShowState): void {
  const { cut } = show;
  if (!cut) return;
  show.cut = null;
  show.fallen = show.fallen.filter(({ round }) => round !== cut.round);
  show.field = { ...show.field, playing: show.field.playing + cut.fallen };
  for (const seat of match.seats) {
    if (seat.out?.round !== cut.round || seat.plays) continue;
    seat.out = null;
    seat.plays = true;
    if (isAwaited(seat)) countAwaited(match, seat, 1);
  }
}
