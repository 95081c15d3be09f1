import { BEST_SEATS_NAMED, type Finalist } from './field.ts';
import type { Fallen } from './show-part.ts';

/**
 * SW11: those of the best who fall now, before those who fell earlier. Whoever is better than they are is among the best
 * too, so that the places of people in other arenas are known: `placeOf` gives that of the n-th (from 0) of them.
 */
export function withFallen(
  before: readonly Fallen[],
  now: readonly Finalist[],
  round: number,
  placeOf: (one: Finalist, n: number) => number,
): Fallen[] {
  const fallen = now.map((one, n): Fallen => ({ ...one, place: placeOf(one, n), round }));
  return [...fallen, ...before].slice(0, BEST_SEATS_NAMED);
}
