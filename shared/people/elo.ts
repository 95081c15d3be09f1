import { allAtOnce, inSteps, type Steps } from '../steps.ts';

/** Everybody's first rating (E1). */
export const FIRST_RATING = 1000;
const FLOOR_RATING = 100;
const FIRST_MATCHES_K = 40;
const LATER_MATCHES_K = 20;
/** Rated matches after which a rating moves slowly (E2). */
export const FIRST_MATCHES = 10;

type RankedRating = Rating & { readonly rank: number };

export interface Rating {
  readonly rating: number;
  /** Rated matches so far. */
  readonly matches: number;
}

/**
 * What a match does to its players' ratings, in their order: each is compared with everybody else, and the mean of
 * result less expectation is worth up to K points (E2, E3). Players of one rating or one rank are counted, not
 * compared one by one, so that ten thousand cost no more than a blink.
 */
export function eloChanges(players: readonly RankedRating[]): number[] {
  return allAtOnce(eloChangesInSteps(players));
}

/** The same in steps. */
export function* eloChangesInSteps(players: readonly RankedRating[]): Steps<number[]> {
  if (players.length < 2) return players.map(() => 0);
  const results = resultsByRank(countBy(players.map(({ rank }) => rank)));
  yield;
  const expectations = yield* expectationsByRating(countBy(players.map(({ rating }) => rating)));
  const changes: number[] = [];
  yield* inSteps(players, ({ rank, rating, matches }) => {
    // Both sums hold the half point that a player has against themselves.
    const surplus = (results.get(rank) ?? 0) - (expectations.get(rating) ?? 0);
    changes.push(withFloor(rating, (kOf({ matches }) * surplus) / (players.length - 1)));
  });
  return changes;
}

/** The most a match can change, by how many rated ones came before it (E2). */
export function kOf({ matches }: Pick<Rating, 'matches'>): number {
  return matches < FIRST_MATCHES ? FIRST_MATCHES_K : LATER_MATCHES_K;
}

/** A change in whole points that leaves nobody below the floor (E3). */
export function withFloor(rating: number, change: number): number {
  return Math.max(FLOOR_RATING - rating, Math.round(change)) || 0; // no negative zero
}

/** The share of a point that `rating` wins against `other` in the long run. */
export function expected(rating: number, other: number): number {
  return 1 / (1 + 10 ** ((other - rating) / 400));
}

/** Points a rank wins against everybody: one for each behind it, half of one for each beside it. */
function resultsByRank(counts: ReadonlyMap<number, number>): Map<number, number> {
  const results = new Map<number, number>();
  let behind = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const [rank, count] of [...counts].sort(([a], [b]) => a - b)) {
    behind -= count;
    results.set(rank, behind + count / 2);
  }
  return results;
}

function* expectationsByRating(counts: ReadonlyMap<number, number>): Steps<Map<number, number>> {
  // A hall has as many ratings as people: what `expected` needs of each is computed once.
  const ratings = [...counts.keys()];
  const powers = Float64Array.from(ratings, (rating) => 10 ** (rating / 400));
  const weights = Float64Array.from(counts.values());
  const expectations = new Map<number, number>();
  yield* inSteps(ratings, (rating) => {
    const own = 10 ** (rating / 400);
    let sum = 0;
    for (let j = 0; j < powers.length; j++) sum += ((weights[j] ?? 0) * own) / (own + (powers[j] ?? 0));
    expectations.set(rating, sum);
  });
  return expectations;
}

function countBy(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
