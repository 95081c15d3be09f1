/**
 * What the server knows beside a match and shows in a room whose rules ask for it (`feeds` of a rule): it comes to the
 * page with the rule's slot and goes by the match, so nothing that is played ever depends on it.
 */
export interface Feeds {
  /** Who gained most experience since midnight UTC, the best first: up to ten (X8). */
  readonly today: readonly TodaysBest[];
}

export interface TodaysBest {
  readonly name: string;
  /** The seed of the avatar's drawing. */
  readonly avatar: string;
  readonly level: number;
  readonly dayXp: number;
}

export type FeedName = keyof Feeds;

export const FEED_NAMES: readonly FeedName[] = ['today'];
