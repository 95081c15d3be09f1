import type { ReadOnly } from '../../rules/read-only.ts';
import type { Verdict } from '../../rules/round.ts';
import type { Seat } from '../../rules/seat.ts';
import { howManyLeave } from './cut-curve.ts';

/** Who falls at a cut by places: the last of `standing`, which is best first and has no ties. */
export function fallenByPlace(standing: readonly ReadOnly<Seat>[], leavePercent: number): readonly ReadOnly<Seat>[] {
  return standing.slice(standing.length - howManyLeave(standing.length, leavePercent));
}

/**
 * Who falls in sudden death: whoever was not right, when somebody was. When all were right, the slowest; when nobody
 * was, or nobody is the slowest, all stay.
 */
export function fallenInSuddenDeath(
  standing: readonly ReadOnly<Seat>[],
  verdicts: Readonly<Record<number, ReadOnly<Verdict>>>,
): readonly ReadOnly<Seat>[] {
  const isRight = (seat: ReadOnly<Seat>): boolean => verdicts[seat.seat]?.credit === 1;
  const wrong = standing.filter((seat) => !isRight(seat));
  if (wrong.length === standing.length) return [];
  if (wrong.length > 0) return wrong;
  const msOf = (seat: ReadOnly<Seat>): number => verdicts[seat.seat]?.ms ?? 0;
  const slowestMs = Math.max(...standing.map(msOf));
  const slowest = standing.filter((seat) => msOf(seat) === slowestMs);
  return slowest.length === standing.length ? [] : slowest;
}
