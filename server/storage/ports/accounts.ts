/** Somebody who signs in: they are who they are on every device. Who they are at a provider is not in it. */
export interface Account {
  readonly playerId: string;
  /** As they last called themselves here, on whichever device. */
  readonly name: string;
  readonly avatar: string;
  /** Of the first sign-in, server ms. */
  readonly since: number;
}

/** An account that was signed out everywhere, and when, server ms. */
export interface SignedOut {
  readonly playerId: string;
  readonly at: number;
}

/** What of a sign-in may open a door once. */
export interface UsedSignIn {
  /** A hash of what was brought. */
  readonly mark: string;
  /** By then it would open nothing any more, server ms. */
  readonly until: number;
}

export interface AccountStore {
  /** Keeps an account where there is none of its player, and resolves to the one that is kept. */
  open(account: Account): Promise<Account>;
  find(playerId: string): Promise<Account | null>;
  /** Of whoever has no account nothing changes. */
  rename(args: { playerId: string; name: string; avatar: string }): Promise<void>;
  /** Notes that sign-ins until then are over; the latest time holds. Of whoever has no account nothing changes. */
  signOut(one: SignedOut): Promise<void>;
  /** All who were signed out everywhere since a time, in any order. */
  signedOut(args: { since: number }): Promise<SignedOut[]>;
  /** Notes that something has been used. False, and nothing changes, where it had been: of several at once one is first. */
  useUp(used: UsedSignIn): Promise<boolean>;
  /** Forgets what was used and is over since a time, at most `limit`. Resolves to how many those were. */
  prune(args: { before: number; limit: number }): Promise<number>;
}
