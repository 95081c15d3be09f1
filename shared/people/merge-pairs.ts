import { type FriendAsk, newPair, type Pair } from './pair.ts';

/**
 * What is between an account and somebody else when a guest has become part of the account (SI4): both pairs as one.
 * Friends of the one are friends of the other, a block of either side of either pair holds, and two who have asked each
 * other are friends. `pairs` are those of the account and of the guest, under the account's id. The other way round
 * it is the same.
 */
export function mergePairs(pairs: readonly [Pair, Pair]): Pair {
  const { people } = pairs[0];
  const blockedBy = [...new Set(pairs.flatMap((pair) => pair.blockedBy))].sort();
  const since = pairs.flatMap(({ friendsSince }) => friendsSince ?? []);
  const asks = pairs.flatMap(({ ask }) => ask ?? []);
  const isMutual = new Set(asks.map(({ from }) => from)).size > 1;
  if (blockedBy.length === 0 && isMutual)
    since.push(
      ...asks
        .map(({ at }) => at)
        .sort((a, b) => b - a)
        .slice(0, 1),
    );
  const isFriends = blockedBy.length === 0 && since.length > 0;
  return {
    people,
    friendsSince: isFriends ? Math.min(...since) : null,
    ask: isFriends ? null : askOf(asks, blockedBy),
    blockedBy,
    quietUntil: isFriends ? {} : quietOf(pairs),
  };
}

/** The same pair with the account where the guest was; null where nobody else is left in it. */
export function pairOfAccount(
  pair: Pair,
  { guestId, accountId }: { readonly guestId: string; readonly accountId: string },
): Pair | null {
  const other = pair.people.find((one) => one !== guestId);
  if (other === undefined || other === accountId) return null;
  const named = (playerId: string): string => (playerId === guestId ? accountId : playerId);
  return {
    ...pair,
    people: newPair(accountId, other).people,
    ask: pair.ask && { ...pair.ask, from: named(pair.ask.from) },
    blockedBy: pair.blockedBy.map(named).sort(),
    quietUntil: Object.fromEntries(Object.entries(pair.quietUntil).map(([who, until]) => [named(who), until])),
  };
}

/** The first ask, unless its sender has blocked the other, or one that is seen before one that is not. */
function askOf(asks: readonly FriendAsk[], blockedBy: readonly string[]): FriendAsk | null {
  const [first] = asks
    .filter(({ from }) => !blockedBy.includes(from))
    .sort((a, b) => Number(b.isShown) - Number(a.isShown) || a.at - b.at);
  if (!first) return null;
  return { ...first, isShown: first.isShown && blockedBy.length === 0 };
}

function quietOf(pairs: readonly Pair[]): Readonly<Record<string, number>> {
  const until = new Map<string, number>();
  for (const [who, at] of pairs.flatMap(({ quietUntil }) => Object.entries(quietUntil)))
    until.set(who, Math.max(at, until.get(who) ?? at));
  return Object.fromEntries(until);
}
