import type { Match } from '../rules/match.ts';
import type { Seat } from '../rules/seat.ts';
import type { Moment } from './moment.ts';
import { CLIMB_PLACES_NEEDED, LEAST_STREAK } from './round-story.ts';

/** By seat: the place after each reveal, from the first question on; 0: none. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** What only the whole match shows: each seat's longest streak, and its steepest climb. */
export function momentsOfWhole(match: Match, places: Places): Moment[] {
  return match.seats.flatMap((seat) => [...streakOf(seat), ...climbOf(seat, places.get(seat.seat) ?? [])]);
}

function streakOf({ seat, results }: Seat): Moment[] {
  let best = { begins: 0, count: 0 };
  for (const run of results.matchAll(/r+/g)) {
    if (run[0].length > best.count) best = { begins: run.index, count: run[0].length };
  }
  const { begins, count } = best;
  if (count < LEAST_STREAK) return [];
  return [{ kind: 'streak', begins, round: begins + count - 1, seat, count }];
}

/** From the worst place to the best one after it, where no other stretch gains more; of equal ones the shortest. */
function climbOf({ seat }: Seat, places: readonly number[]): Moment[] {
  let bottom = -1;
  let best = { from: 0, to: 0, gained: 0 };
  for (const [round, place] of places.entries()) {
    if (place === 0) continue;
    const worst = places[bottom] ?? 0;
    if (place >= worst) bottom = round;
    else if (worst - place > best.gained) best = { from: bottom, to: round, gained: worst - place };
  }
  const { from, to, gained } = best;
  if (gained < CLIMB_PLACES_NEEDED) return [];
  const ranks = places.slice(from, to + 1).filter((place) => place > 0);
  return [{ kind: 'climb', begins: from, round: to, seat, ranks }];
}
