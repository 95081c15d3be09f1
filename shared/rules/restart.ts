import type { MatchEvent } from './events.ts';
import type { Match } from './match.ts';
import { setAway } from './seating.ts';

/**
 * M7: the process died and another one goes on. The time between is a pause for every clock, and each
 * person is away, with a fresh grace, until their connection is back.
 */
export function restartMatch(match: Match, at: number, events: MatchEvent[]): void {
  const shift = Math.max(0, at - match.now);
  match.now = Math.max(match.now, at);
  shiftClocks(match, shift);
  if (match.pausedAt !== null) match.pausedAt += shift;
  match.graces.length = 0;
  for (const seat of match.seats) {
    if (seat.kind !== 'human' || seat.presence === 'gone') continue;
    if (seat.presence === 'here') setAway(match, seat, at);
    seat.droppedAt = at;
    match.graces.push({ seat: seat.seat, at });
    events.push({ type: 'dropped', seat: seat.seat });
  }
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
