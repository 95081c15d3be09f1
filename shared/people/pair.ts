/**
 * Two people and what is between them (rules FR). Everything a player can do to it is one change of one pair, so that
 * whoever keeps pairs has to keep one thing whole and no more.
 */
export interface Pair {
  /** Player ids of both, the lesser one first. */
  readonly people: readonly [string, string];
  /** Server ms; null: they are no friends. */
  readonly friendsSince: number | null;
  /** What one of them has asked, and the other has not answered yet. */
  readonly ask: FriendAsk | null;
  /** Those of them who have blocked the other. */
  readonly blockedBy: readonly string[];
  /** By who has refused the other: until when nothing the other asks is shown to them, server ms. */
  readonly quietUntil: Readonly<Record<string, number>>;
}

export interface FriendAsk {
  readonly from: string;
  /** Server ms. */
  readonly at: number;
  /** Whether the one who is asked gets to see it. The one who asks cannot tell. */
  readonly isShown: boolean;
}

export const PAIR_CHANGES = ['ask', 'accept', 'refuse', 'withdraw', 'part', 'block', 'unblock'] as const;
export type PairChange = (typeof PAIR_CHANGES)[number];

export type PairRefusal = 'friend/yourself' | 'friend/blocked-by-you' | 'friend/no-ask';

/** Whoever refuses is not shown what the same person asks for so long, ms. */
export const QUIET_MS = 30 * 24 * 60 * 60 * 1000;

/** Two people who have nothing to do with each other. */
export function newPair(one: string, other: string): Pair {
  const people = one < other ? ([one, other] as const) : ([other, one] as const);
  return { people, friendsSince: null, ask: null, blockedBy: [], quietUntil: {} };
}

export function otherOf({ people }: Pair, playerId: string): string {
  return people[0] === playerId ? people[1] : people[0];
}

/** The pair after one of them did something; the very same one where that changes nothing. */
export function changePair(pair: Pair, change: PairChange, by: string, at: number): Pair | PairRefusal {
  const [one, two] = pair.people;
  if (one === two) return 'friend/yourself';
  const other = otherOf(pair, by);
  switch (change) {
    case 'ask':
      return ask(pair, by, other, at);
    case 'accept':
      if (pair.friendsSince !== null) return pair;
      return isAskedBy(pair, other) && pair.ask?.isShown ? friends(pair, at) : 'friend/no-ask';
    case 'refuse':
      if (!isAskedBy(pair, other) || !pair.ask?.isShown) return pair;
      return {
        ...pair,
        ask: { ...pair.ask, isShown: false },
        quietUntil: { ...pair.quietUntil, [by]: at + QUIET_MS },
      };
    case 'withdraw':
      return isAskedBy(pair, by) ? { ...pair, ask: null } : pair;
    case 'part':
      return pair.friendsSince === null ? pair : { ...pair, friendsSince: null };
    case 'block':
      return block(pair, by);
    case 'unblock':
      if (!pair.blockedBy.includes(by)) return pair;
      return { ...pair, blockedBy: pair.blockedBy.filter((one) => one !== by) };
  }
}

function ask(pair: Pair, by: string, other: string, at: number): Pair | PairRefusal {
  if (pair.blockedBy.includes(by)) return 'friend/blocked-by-you';
  if (pair.friendsSince !== null) return pair;
  // Both have asked: that is the consent of both, though one of them refused before.
  if (isAskedBy(pair, other)) return friends(pair, at);
  const isShown = !pair.blockedBy.includes(other) && at >= (pair.quietUntil[other] ?? 0);
  if (pair.ask && pair.ask.isShown === isShown) return pair;
  // Since when they have asked stays: another time would tell them that what they asked had not been shown.
  return { ...pair, ask: { from: by, at: pair.ask?.at ?? at, isShown } };
}

function friends(pair: Pair, at: number): Pair {
  return { ...pair, friendsSince: at, ask: null, quietUntil: {} };
}

/** What the other one has asked stays, unseen: they are not told. */
function block(pair: Pair, by: string): Pair {
  if (pair.blockedBy.includes(by)) return pair;
  const asked = pair.ask && pair.ask.from !== by ? { ...pair.ask, isShown: false } : null;
  return { ...pair, friendsSince: null, ask: asked, blockedBy: [...pair.blockedBy, by].sort() };
}

function isAskedBy({ ask: asked }: Pair, playerId: string): boolean {
  return asked?.from === playerId;
}

/** What one of a pair sees of it: `asks`: the other asks them; `asked`: they ask the other. */
export interface PairSide {
  readonly as: 'friend' | 'asks' | 'asked' | 'blocked';
  /** Server ms; of a block 0. */
  readonly since: number;
}

/** Null: nothing that they may know of. */
export function sideOf(pair: Pair, playerId: string): PairSide | null {
  if (pair.blockedBy.includes(playerId)) return { as: 'blocked', since: 0 };
  if (pair.friendsSince !== null) return { as: 'friend', since: pair.friendsSince };
  if (!pair.ask) return null;
  if (pair.ask.from === playerId) return { as: 'asked', since: pair.ask.at };
  return pair.ask.isShown ? { as: 'asks', since: pair.ask.at } : null;
}

/** Whom a player is friends with, by all pairs they are in. */
export function friendsAmong(pairs: readonly Pair[], playerId: string): string[] {
  return pairs.filter((pair) => sideOf(pair, playerId)?.as === 'friend').map((pair) => otherOf(pair, playerId));
}

/** When nothing is left of a pair, server ms; null: something is between them until one of them changes it. */
export function endOf({ friendsSince, ask: asked, blockedBy, quietUntil }: Pair): number | null {
  if (friendsSince !== null || asked || blockedBy.length > 0) return null;
  return Math.max(0, ...Object.values(quietUntil));
}
