/** A player's page for everybody who has its link. */
export interface PersonPage {
  /** What the link holds: luck, made for the page, which leads back to nobody. */
  readonly handle: string;
  readonly playerId: string;
  readonly isHidden: boolean;
  /** As the person last had them. */
  readonly name: string;
  readonly avatar: string;
}

/** What stays of a page whose player is forgotten, so that its link can say so. */
export interface GonePage {
  readonly handle: string;
  /** Server ms. */
  readonly goneAt: number;
}

/**
 * Where something is kept that names people. They are read in this order and forgotten in the opposite one: what is
 * read first leads to the rest (names, matches), and is there until the end, for whoever begins again after a crash.
 */
export const PERSON_PLACES = [
  'profile',
  'account',
  'mergedGuests',
  'history',
  'matches',
  'underWay',
  'page',
  'metBy',
  'votes',
  'voteLog',
  'dailyTries',
  'drafts',
  'packs',
  'makings',
  'bans',
  'deskLog',
  'friendCard',
  'friends',
  // In these somebody is found by their names as well.
  'setAside',
  'reports',
] as const;
export type PersonPlace = (typeof PERSON_PLACES)[number];
/** Nothing is forgotten or merged in these while it is in the others: their own end does it. */
export type ReadOnlyPlace = 'underWay' | 'page';

/** All that is kept of a person, by place: plain JSON, with nothing in it that is another person's. */
export type KeptOfPerson = Readonly<Record<PersonPlace, readonly unknown[]>>;

/** A person who is being forgotten. */
export interface Leaver {
  readonly playerId: string;
  /** `goneMarkOf` of people/identity.ts: what stays, so that nothing of them is ever kept again. */
  readonly mark: string;
  /** Names they are known to have now; those that stand beside their id are found. */
  readonly names: readonly string[];
}

/** A guest who becomes part of an account (SI3), each by their player id. */
export interface MergeOfGuest {
  readonly guestId: string;
  readonly accountId: string;
}

/** What people may ask of everything that is kept of them: to show it, to have it, to have it forgotten. */
export interface PeopleStore {
  /** The page of a player, under this handle where they have none yet; name and face are theirs from now on. */
  page(args: Omit<PersonPage, 'isHidden'>): Promise<PersonPage>;
  /** Another name or face on a page that is there. */
  rename(args: { playerId: string; name: string; avatar: string }): Promise<void>;
  /** Of whoever has no page nothing changes. */
  hide(args: { playerId: string; isHidden: boolean }): Promise<void>;
  find(handle: string): Promise<PersonPage | GonePage | null>;
  /** The ids of all players whose page is hidden. */
  hidden(): Promise<string[]>;
  everything(playerId: string): Promise<KeptOfPerson>;
  /**
   * Forgets a person everywhere, but for journals of matches under way, which are played on with what is in them.
   * It is noted first and may be done again at any point: what is done already is not there any more. Resolves when
   * nothing names them.
   */
  forget(leaver: Leaver, at: number): Promise<void>;
  /**
   * Gives all that is kept of a guest to an account, but for journals of matches under way. It is noted first and may be
   * done again at any point, also by two at once. False, and nothing changes, where the guest is part of another account.
   */
  merge(one: MergeOfGuest, at: number): Promise<boolean>;
  /** Those whose merge has begun and not ended: a process died in the middle of it. */
  halfMerged(): Promise<MergeOfGuest[]>;
  /** Guests who became part of an account since a time. */
  merged(args: { since: number }): Promise<string[]>;
  /** The guests who are part of an account, in any order. */
  guestsOf(accountId: string): Promise<string[]>;
  /** The account that a guest is part of; null: of none, or it is forgotten. */
  accountOf(guestId: string): Promise<string | null>;
  /** Those whose forgetting has begun and not ended: a process died in the middle of it. */
  halfForgotten(): Promise<Leaver[]>;
  /** Marks of those who are forgotten since a time. */
  marks(args: { since: number }): Promise<string[]>;
}
