/**
 * What of a room's chat outlasts a restart of the server, by player ids: it stands in the log of the match, where the
 * rules pass it by, and reaches no client. What was said is not in it.
 */
export type ChatNote =
  /** Somebody hears somebody else no more, or again. */
  | { readonly what: 'mute'; readonly who: string; readonly whom: string; readonly on: boolean }
  /** A host mutes somebody for all. */
  | { readonly what: 'hush'; readonly whom: string; readonly on: boolean }
  /** People may talk, or not. */
  | { readonly what: 'chat'; readonly on: boolean };
