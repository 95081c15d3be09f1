import type { Stage } from '../rules/phase.ts';

/**
 * Friends (all under /api; errors as in http.ts). An `id` stands for the other one, and is of use to its player alone.
 *
 * POST /api/friends           {pass}            -> FriendsAnswer   one's code, and everybody; the code is made the first time
 * POST /api/friends/code      {pass}            -> FriendsAnswer   another code; the old one leads nowhere
 * POST /api/friends/hide      {pass, isHidden}  -> FriendsAnswer   whether friends see where one is
 * POST /api/friends/look      {pass, ...whom}   -> FriendLook      who it is; 404 friend/unknown-code, friend/not-here, and those of a page
 * POST /api/friends/ask       {pass, ...whom}   -> FriendsAnswer   asks, or accepts where the other asks already
 * POST /api/friends/block-met {pass, ...whom}   -> FriendsAnswer   blocks somebody who need not be in one's list
 * POST /api/friends/accept, /refuse, /withdraw, /part, /block, /unblock  {pass, id} -> FriendsAnswer  404 friend/unknown
 */
export interface FriendsAnswer {
  readonly code: string;
  readonly isHidden: boolean;
  readonly people: readonly FriendEntry[];
}

/** Whom one means: by their code, by the `handle` of their page, or by their seat in a room where one sits too. */
export type Whom =
  | { readonly code: string }
  | { readonly page: string }
  | { readonly seat: { readonly roomId: string; readonly number: number } };

export interface FriendEntry {
  readonly id: string;
  readonly name: string;
  readonly avatar: string;
  /** `asks`: the other asks; `asked`: one asks the other. */
  readonly as: 'friend' | 'asks' | 'asked' | 'blocked';
  /** Server ms; of a block 0. */
  readonly since: number;
}

export interface FriendLook {
  readonly name: string;
  readonly avatar: string;
  /** What there is between them and whoever looks; `you`: it is one's own code. */
  readonly as: FriendEntry['as'] | 'you' | 'nobody';
}

/** Where a friend is, who is not away. */
export type FriendSpot = { readonly on: 'wall' } | FriendRoom;

export interface FriendRoom {
  readonly on: 'room';
  /** Empty: the questions are nobody else's to know of. */
  readonly topic: string;
  /** What the topic is called, where it is somebody's pack; else empty. */
  readonly topicTitle: string;
  readonly mode: string;
  readonly stage: Stage;
  /** Of a room that one may come into or watch; else empty. */
  readonly code: string;
  readonly may: 'join' | 'watch' | 'nothing';
}

/** What the lobby says to whoever came in with a pass, under `FRIENDS_NOTICE`. */
export interface FriendsNotice {
  /** By `id`; null: away. Who is not named is where they were, or away where `isWhole`. */
  readonly spots: Readonly<Record<string, FriendSpot | null>>;
  /** All who are not away are named. */
  readonly isWhole?: true;
  /** How many ask; with `isWhole`. */
  readonly asks?: number;
  /** What POST /api/friends answers has changed. */
  readonly isListNew?: true;
}

export const FRIENDS_NOTICE = 'friends';
