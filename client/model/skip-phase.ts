import type { MatchModel } from './match-model.ts';

/** Ends the phase that is on the screen, as who leads the room. A press that comes too late ends no other (H4). */
export function skipPhase(model: MatchModel): void {
  const { room } = model;
  if (room) model.wish('skip', { seen: { round: room.round, phase: room.phase } });
}
