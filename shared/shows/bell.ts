import type { Match } from '../rules/match.ts';

/** Whether an answer comes after the bell of this arena, which rings by its own clock (SW4). */
export function isAfterBell({ show, phase }: Match, at: number): boolean {
  return show?.role === 'arena' && phase.endsAt !== null && at >= phase.endsAt;
}

/** When a phase of a match that is part of a show ends by itself, server ms: an arena is told, and a director may be counting. */
export function showPhaseEndsAt({ show, phase }: Match): number | null {
  return show?.role === 'director' && show.awaits === null ? phase.endsAt : null;
}
