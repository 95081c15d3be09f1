import type { Moment } from './blame.ts';
import type { Match } from './match.ts';
import { shiftClocks } from './restart.ts';

/** A pause lasts at most this long: a host who has fallen asleep does not keep everybody up (M5). */
export const PAUSE_MAX_MS = 10 * 60 * 1000;

/** When the pause ends by itself, server ms; null while the clock runs. */
export function pauseEndsAt({ pausedAt, show }: Match): number | null {
  return pausedAt === null || show?.role === 'arena' ? null : pausedAt + PAUSE_MAX_MS;
}

/** Stops the clock; where it stands already, it stands since then. */
export function pauseMatch({ match, at, events }: Moment): void {
  match.pausedAt ??= at;
  events.push({ type: 'paused' });
}

/** H3: the time of the pause is added to every clock of the phase, so nobody loses any. */
export function resumeMatch({ match, at, events }: Moment): void {
  const shift = at - (match.pausedAt ?? at);
  match.pausedAt = null;
  shiftClocks(match, shift);
  events.push({ type: 'resumed' });
}
