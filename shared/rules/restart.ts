import type { MatchEvent } from './events.ts';
import { isRunning, type Match } from './match.ts';
import { isAwaited, setAway } from './seating.ts';

/** After a restart the bell waits so long for those who were here (M7). */
export const RETURN_GRACE_MS = 15 * 1000;

/**
 * M7: the process died and another one goes on. The time between is a pause for every clock, and each person is away,
 * with a fresh grace, until their connection is back. Whoever is back first does not close the question for the others.
 */
export function restartMatch(match: Match, at: number, events: MatchEvent[]): void {
  // An arena's clock is its director's, which has gone on meanwhile (SW5).
  const shift = match.show?.role === 'arena' ? 0 : Math.max(0, at - match.now);
  match.now = Math.max(match.now, at);
  shiftClocks(match, shift);
  if (match.pausedAt !== null) match.pausedAt += shift;
  for (const seat of match.seats) {
    if (seat.kind !== 'human' || seat.presence === 'gone') continue;
    setAway(match, seat, at, isRunning(match) && isAwaited(seat));
    events.push({ type: 'dropped', seat: seat.seat });
  }
  if (match.encore) match.encore.isAgreed = false; // it was not begun
  match.returnBy = isRunning(match) ? at + RETURN_GRACE_MS : null;
}

/** Moves the clocks of the current phase by `shift` ms, so that nobody loses time that stood still. */
export function shiftClocks(match: Match, shift: number): void {
  const { phase, round } = match;
  const endsAt = phase.endsAt === null ? null : phase.endsAt + shift;
  if (phase.stage === 'lobby' || phase.stage === 'over') {
    match.phase = { ...phase, endsAt };
    return;
  }
  match.phase = { ...phase, startedAt: phase.startedAt + shift, endsAt };
  if (round && (phase.stage === 'read' || phase.stage === 'open')) round.opensAt += shift;
}
