import type { MatchModel } from './match-model.ts';

/**
 * Whether the six faces lie open, one press each: once my answer is locked, at a reveal and at the podium. Before that
 * a press means an answer.
 */
export function areFacesReady({ room, pick }: Pick<MatchModel, 'room' | 'pick'>): boolean {
  if (!room || !hasCompany({ room })) return false;
  if (room.stage === 'told' || room.stage === 'over') return true;
  return isLockedIn({ room, pick });
}

/** Whether somebody is here to show a face to: alone, as in the daily ten, there is nobody, and bots do not look. */
export function hasCompany({ room }: Pick<MatchModel, 'room'>): boolean {
  return room !== null && room.people >= 2;
}

/** Whether the window is open, and my answer is in. */
export function isLockedIn({ room, pick }: Pick<MatchModel, 'room' | 'pick'>): boolean {
  return room?.stage === 'open' && pick?.status === 'locked' && pick.round === room.round;
}
