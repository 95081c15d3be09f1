import type { FriendLimitRefusal } from '#shared/people/friend-limits.ts';
import type { Pair, PairChange, PairRefusal } from '#shared/people/pair.ts';

/** What friends, and whoever has their code, see of a player. */
export interface FriendCard {
  readonly playerId: string;
  /** `FRIEND_CODE_CHARS` letters of luck (shared/protocol/friend-code.ts). */
  readonly code: string;
  readonly name: string;
  readonly avatar: string;
  /** Nobody sees where they are. */
  readonly isHidden: boolean;
}

export interface ChangeArgs {
  readonly by: string;
  readonly other: string;
  readonly change: PairChange;
  /** Server ms. */
  readonly at: number;
}

/** A pair as it was and as it is; the same one twice where nothing changed. */
export interface Changed {
  readonly before: Pair;
  readonly after: Pair;
}

/** Who is friends with whom, who asks whom, and who has blocked whom. */
export interface FriendStore {
  /** The card of a player, under this code where they have none yet; name and face are theirs from now on. */
  card(args: Omit<FriendCard, 'isHidden'>): Promise<FriendCard>;
  /** Another name or face on a card that is there. */
  rename(args: { playerId: string; name: string; avatar: string }): Promise<void>;
  /** Another code on it: the old one leads nowhere. */
  recode(args: { playerId: string; code: string }): Promise<void>;
  hide(args: { playerId: string; isHidden: boolean }): Promise<void>;
  byCode(code: string): Promise<FriendCard | null>;
  /** Of those who have one, in any order. */
  cards(playerIds: readonly string[]): Promise<FriendCard[]>;
  /** Every pair a player is in, in any order. */
  pairsOf(playerId: string): Promise<Pair[]>;
  /**
   * Does one thing of `changePair`, whole, and within `FRIEND_LIMITS`, whoever else does something at the same moment;
   * or says why not.
   */
  change(args: ChangeArgs): Promise<Changed | PairRefusal | FriendLimitRefusal>;
  /** Forgets pairs of which nothing is left since a time: at most `limit`. Resolves to how many. */
  prune(args: { before: number; limit: number }): Promise<number>;
}
