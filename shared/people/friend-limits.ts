import { otherOf, type Pair, type PairSide, sideOf } from './pair.ts';

/** Of what a person may have only so many at a time: friends, answers they wait for, people who ask them, people they have blocked. */
export const FRIEND_LIMITS = { friend: 200, asked: 50, asks: 200, blocked: 500 } as const satisfies Record<
  PairSide['as'],
  number
>;

export type FriendLimitRefusal =
  | 'friend/full'
  | 'friend/other-full'
  | 'friend/too-many-asked'
  | 'friend/asked-by-many'
  | 'friend/too-many-blocked';

/** A place that a pair takes in a list of one of the two. */
export interface ListPlace {
  readonly playerId: string;
  readonly as: PairSide['as'];
}

/**
 * The places of a pair. An ask takes one of whoever is asked whether they are shown it or not: else a full list would
 * tell those who ask, by what fits into it, whether they are refused or blocked.
 */
export function placesIn(pair: Pair): ListPlace[] {
  const places: ListPlace[] = [];
  for (const playerId of pair.people) {
    const as = sideOf(pair, playerId)?.as;
    if (as && as !== 'asks') places.push({ playerId, as });
  }
  return pair.ask ? [...places, { playerId: otherOf(pair, pair.ask.from), as: 'asks' }] : places;
}

/** The places that a change makes a pair take. */
export function placesTaken(before: Pair, after: Pair): ListPlace[] {
  const had = placesIn(before);
  return placesIn(after).filter((place) => !had.some((one) => isSamePlace(one, place)));
}

export function isSamePlace(one: ListPlace, other: ListPlace): boolean {
  return one.playerId === other.playerId && one.as === other.as;
}

/** Why whoever changes a pair cannot: a list, theirs or the other one's, is full. */
export function fullRefusal({ playerId, as }: ListPlace, by: string): FriendLimitRefusal {
  switch (as) {
    case 'friend':
      return playerId === by ? 'friend/full' : 'friend/other-full';
    case 'asked':
      return 'friend/too-many-asked';
    case 'asks':
      return 'friend/asked-by-many';
    case 'blocked':
      return 'friend/too-many-blocked';
  }
}
