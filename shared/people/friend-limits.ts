import { otherOf, type Pair, type PairSide, sideOf } from './pair.ts';

/** Of what a person may have only so many at a time: friends, answers they wait for, people who ask them, people they have blocked. */
export const FRIEND_LIMITS = { friend: 200, asked: 50, asks: 100, blocked: 500 } as const satisfies Record<
  PairSide['as'],
  number
>;

export type FriendLimitRefusal =
  | 'friend/full'
  | 'friend/other-full'
  | 'friend/too-many-asked'
  | 'friend/asked-by-many'
  | 'friend/too-many-blocked';

/** One more of these is about to be somebody's. */
export interface OneMore {
  readonly playerId: string;
  readonly as: PairSide['as'];
}

/**
 * Whose lists a change makes longer. Whoever is asked has to have room also where they are not shown who asks: else a
 * full list would tell people who is blocked from who is not.
 */
export function oneMoreIn(before: Pair, after: Pair): OneMore[] {
  const more: OneMore[] = [];
  for (const playerId of after.people) {
    const as = sideOf(after, playerId)?.as;
    if (as && as !== sideOf(before, playerId)?.as) more.push({ playerId, as });
  }
  const from = before.ask ? null : after.ask?.from;
  const asked = from ? otherOf(after, from) : null;
  if (asked && !more.some(({ playerId }) => playerId === asked)) more.push({ playerId: asked, as: 'asks' });
  return more;
}

/** Why whoever changes a pair cannot: a list, theirs or the other one's, is full. */
export function fullRefusal({ playerId, as }: OneMore, by: string): FriendLimitRefusal {
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
