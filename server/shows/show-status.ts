import { type Heard, SILENCE_MAX_MS } from '#shared/shows/director-line.ts';
import type { ArenaStatus } from '#shared/shows/status.ts';

/** What the host sees of an arena. */
export function arenaStatusOf(arena: number, roomId: string | null, heard: Heard | null, now: number): ArenaStatus {
  const { up } = heard ?? {};
  return {
    arena,
    roomId,
    taken: up?.taken ?? 0,
    here: up?.here ?? 0,
    playing: up?.playing ?? 0,
    maxSeats: up?.maxSeats ?? 0,
    answered: up?.answered ?? 0,
    seq: up?.seq ?? 0,
    lagMs: Math.max(0, Math.round(up?.lagMs ?? 0)),
    silentMs: heard ? Math.round(now - heard.at) : null,
    isSilent: heard === null || now - heard.at > SILENCE_MAX_MS,
  };
}
