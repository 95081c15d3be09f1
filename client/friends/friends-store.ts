import { computed, signal } from '@preact/signals';
import type { FriendEntry, FriendSpot, FriendsAnswer, FriendsNotice } from '#shared/protocol/friends.ts';
import { learnTitles } from '../i18n/topic-words.ts';
import { api } from '../net/api.ts';
import { ApiError } from '../net/api-error.ts';
import { guest, sayError } from '../panels/store.ts';

/** Friends, as the server last told of them; null: it has not been asked. */
export const friends = signal<FriendsAnswer | null>(null);
/** Where those are who are not away, by their ids. */
export const spots = signal<ReadonlyMap<string, FriendSpot>>(new Map());
/** Why the list was not told when it was last asked for, in a sentence; null: it was. */
export const whyNoFriends = signal<string | null>(null);
/** How many ask. */
export const asking = signal(0);

export interface Friend extends FriendEntry {
  /** Null: away. */
  readonly spot: FriendSpot | null;
}

/** Friends who are in a room first, then those at the wall, then those who are away. */
export const friendList = computed<readonly Friend[]>(() => {
  const all = (friends.value?.people ?? [])
    .filter(({ as }) => as === 'friend')
    .map((one) => ({ ...one, spot: spots.value.get(one.id) ?? null }));
  return all.sort((a, b) => orderOf(a) - orderOf(b) || a.name.localeCompare(b.name));
});

function orderOf({ spot }: Friend): number {
  if (spot?.on === 'room') return spot.may === 'join' ? 0 : 1;
  return spot ? 2 : 3;
}

/** Friends who play something, on a topic or on any. */
export function friendsPlaying(topic?: string): readonly Friend[] {
  return friendList.value.filter(({ spot }) => spot?.on === 'room' && (topic === undefined || spot.topic === topic));
}

let turn = 0;
const pass = (): string => guest.value?.pass ?? '';

/** Asks for the list. Of several answers the one asked for last counts; a failure keeps what was there. */
export async function refreshFriends(): Promise<void> {
  try {
    await take(api.friends.list(pass()));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    whyNoFriends.value = error.message;
  }
}

/** Does something, and shows the list after it. Resolves to whether it was done; why not is said. */
export async function doFriends(what: (pass: string) => Promise<FriendsAnswer>): Promise<boolean> {
  try {
    await take(what(pass()));
    return true;
  } catch (error) {
    sayError(error);
    void refreshFriends(); // what was refused is mostly not there any more
    return false;
  }
}

async function take(coming: Promise<FriendsAnswer>): Promise<void> {
  const own = ++turn;
  const answer = await coming;
  if (own !== turn) return;
  friends.value = answer;
  whyNoFriends.value = null;
  asking.value = answer.people.filter(({ as }) => as === 'asks').length;
}

/** What the lobby tells. */
export function hearOfFriends({ spots: told, isWhole, isListNew, asks }: FriendsNotice): void {
  const next = new Map(isWhole ? [] : spots.value);
  for (const [id, spot] of Object.entries(told)) {
    if (spot) next.set(id, spot);
    else next.delete(id);
    if (spot?.on === 'room' && spot.topicTitle) learnTitles([{ id: spot.topic, title: spot.topicTitle }]);
  }
  spots.value = next;
  if (asks !== undefined) asking.value = asks;
  const isUnknown = [...next.keys()].some((id) => !friends.value?.people.some((one) => one.id === id));
  // A list that nobody has looked at is asked for when somebody does.
  if (isUnknown || (isListNew && friends.value)) void refreshFriends();
}

/** Another line: nothing of what was told on the last one holds. */
export function forgetSpots(): void {
  spots.value = new Map();
}

let whose: string | undefined;

/** A page is opened by whoever has this pass: of somebody else nothing is left. */
export function beginFriends(of: string | undefined): void {
  forgetSpots();
  if (of === whose) return;
  whose = of;
  friends.value = null;
  whyNoFriends.value = null;
  asking.value = 0;
}
