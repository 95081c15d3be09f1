import { ladderOf } from '../rules/ladder.ts';
import type { Match } from '../rules/match.ts';
import type { Field, Finalist } from './field.ts';

/**
 * Writes everybody's place among all who play in a show. Of equal scores everybody has the same place (SW3): who sits in
 * other arenas is known by score alone.
 */
export function placeByField(match: Match, field: Field): void {
  const known = new Map<number, { readonly above: number; readonly behind: number }>();
  for (let i = 0; i < field.places.length; i += 3)
    known.set(field.places[i] ?? 0, { above: field.places[i + 1] ?? 0, behind: field.places[i + 2] ?? 0 });
  for (const seat of ladderOf(match)) {
    const { above = 0, behind = 0 } = known.get(seat.score) ?? {};
    seat.lastRank = seat.rank;
    seat.rank = seat.out ? seat.out.place : above + 1;
    seat.behind = seat.out ? 0 : behind;
  }
}

/**
 * The field without those who fell otherwise than by points, all of them among its best: whoever was behind them moves
 * up. A cut at a line takes nobody who stands before anybody who stays, and needs none of this.
 */
export function withoutFallen(field: Field, fallen: readonly Finalist[]): Field {
  const best = field.best.filter(({ playerId }) => !fallen.some((one) => one.playerId === playerId));
  const places: number[] = [];
  for (let i = 0; i < field.places.length; i += 3) {
    const [score = 0, above = 0, behind = 0] = field.places.slice(i, i + 3);
    const better = fallen.filter((one) => one.score > score).length;
    const nextIsGone = fallen.some((one) => one.score === score + behind) && behind > 0;
    const next = best.findLast((one) => one.score > score)?.score ?? score;
    places.push(score, above - better, nextIsGone ? next - score : behind);
  }
  return { ...field, best, places };
}

/** How many of the whole field have a better score. */
export function aboveOf({ places }: Field, score: number): number {
  for (let i = 0; i < places.length; i += 3) if (places[i] === score) return places[i + 1] ?? 0;
  return 0;
}
