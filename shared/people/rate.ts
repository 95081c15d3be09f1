import { allAtOnce, inSteps, type Steps } from '../steps.ts';
import { eloChangesInSteps, expected, kOf, type Rating, withFloor } from './elo.ts';
import type { PlayedMatch } from './played-match.ts';
import { CIRCLE_PEOPLE_MAX, dayOf, type PlayerProfile, ratingOf } from './profile.ts';

/**
 * What a match does to the ratings of its players, in the order of its results; null for each where it is not rated.
 * `profiles` are theirs as they were before it.
 */
export function rateMatch(match: PlayedMatch, profiles: readonly PlayerProfile[]): (number | null)[] {
  return allAtOnce(rateMatchInSteps(match, profiles));
}

/** The same in steps. */
export function* rateMatchInSteps(match: PlayedMatch, profiles: readonly PlayerProfile[]): Steps<(number | null)[]> {
  if (!match.isRated) return match.results.map(() => null);
  const players: (Rating & { readonly rank: number; readonly profile: PlayerProfile })[] = [];
  yield* inSteps(match.results, ({ rank }) => {
    const i = players.length;
    const profile = profiles[i];
    if (!profile) throw new RangeError(`result ${i} of match ${match.id} has no profile`);
    players.push({ ...ratingOf(profile, match.mode), rank, profile });
  });
  if (players.length > CIRCLE_PEOPLE_MAX) return yield* eloChangesInSteps(players);
  return players.map((one) => {
    let surplus = 0;
    for (const other of players) {
      if (other === one) continue;
      const result = one.rank === other.rank ? 0.5 : one.rank < other.rank ? 1 : 0;
      surplus += weightOf(match, one.profile, other.profile) * (result - expected(one.rating, other.rating));
    }
    return withFloor(one.rating, (kOf(one) * surplus) / (players.length - 1));
  });
}

/** E5: half for the second match of two people on a day, a quarter for the third, and so on. */
function weightOf(match: PlayedMatch, one: PlayerProfile, other: PlayerProfile): number {
  return 0.5 ** Math.max(meetings(match, one, other), meetings(match, other, one));
}

function meetings(match: PlayedMatch, { day, met }: PlayerProfile, { playerId }: PlayerProfile): number {
  return dayOf(match.at) > day ? 0 : (met?.[playerId] ?? 0);
}
