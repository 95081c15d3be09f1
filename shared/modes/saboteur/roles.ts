import type { Luck } from '../../rules/random.ts';

/** So many players for each saboteur. */
const PLAYERS_A_SABOTEUR = 6;

/** How many of `players` are saboteurs: one of 5 to 11, two of 12 to 17, three of 18 to 23, four of 24. */
export function saboteursOf(players: number): number {
  return Math.max(1, Math.floor(players / PLAYERS_A_SABOTEUR));
}

/** Deals the roles: the seats of the saboteurs, in the order of their numbers, so that the list tells nothing else. */
export function dealRoles(seats: readonly number[], luck: Luck): number[] {
  return luck
    .shuffle(seats)
    .slice(0, saboteursOf(seats.length))
    .sort((a, b) => a - b);
}
