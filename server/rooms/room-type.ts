import type { MatchHeader } from '#shared/rules/match.ts';
import { modeIdOf } from '#shared/rules/match.ts';

/** Names of room types that are no mode's: an id of a mode has no such sign. */
export const SHOW_ROOM = '@show';
export const ARENA_ROOM = '@arena';

/** By which name Colyseus knows the room that plays such a match. */
export function roomTypeOf(header: MatchHeader): string {
  if (!header.show) return modeIdOf(header);
  return header.show.role === 'director' ? SHOW_ROOM : ARENA_ROOM;
}
