import type { MatchModel } from './match-model.ts';

/**
 * Whether the six faces lie open, one press each: once my answer is locked, at a reveal and at the podium. Before that
 * a press means an answer, and alone there is nobody to show a face to.
 */
export function areFacesReady({ room, pick }: Pick<MatchModel, 'room' | 'pick'>): boolean {
  if (!room || room.people < 2) return false;
  if (room.stage === 'told' || room.stage === 'over') return true;
  return isLockedIn({ room, pick });
}

/** Whether the window is open, and my answer is in. */
export function isLockedIn({ room, pick }: Pick<MatchModel, 'room' | 'pick'>): boolean {
  return room?.stage === 'open' && pick?.status === 'locked' && pick.round === room.round;
}
