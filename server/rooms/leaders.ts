import { chairs } from '#shared/rules/chair.ts';
import type { Match } from '#shared/rules/match.ts';
import type { PlayerClient } from './player-client.ts';
import type { Speakers } from './speakers.ts';

/** Seats of whoever leads a room: the host, who opened it, and their co-host. */
export function leadingSeats(match: Match): number[] {
  const { opener, coHost } = chairs(match);
  return [...new Set([match.host, opener, coHost])].filter((seat) => seat !== null);
}

/** Those of them who are connected. */
export function leaders(match: Match, speakers: Pick<Speakers, 'of'>): PlayerClient[] {
  return leadingSeats(match).flatMap((seat) => speakers.of(seat) ?? []);
}
