import type { MatchModel } from './match-model.ts';
import type { RoomSnapshot } from './room-snapshot.ts';

/** Whether I am asked if I have seen enough: who plays is, where nothing is asked of anybody (PC1). */
export function isAskedReady({ room, you }: Pick<MatchModel, 'room' | 'you'>): boolean {
  return room !== null && room.readyNeeded > 0 && you?.plays === true;
}

/** Whether I can say that I have. */
export function canBeReady(model: Pick<MatchModel, 'room' | 'you' | 'connection'>): boolean {
  return model.connection === 'live' && isAskedReady(model);
}

/** Whether I am: as the room shows me, or as I have said here, for a crowd shows only its ten best. */
export function isReady({ room, you, saidReadyIn }: Pick<MatchModel, 'room' | 'you' | 'saidReadyIn'>): boolean {
  if (!room) return false;
  return saidReadyIn === placeIn(room) || room.seats.some(({ seat, isReady: is }) => is && seat === you?.seat);
}

/** I have seen enough of this phase; nothing where nobody asks me. */
export function sayReady(model: MatchModel): void {
  const { room } = model;
  if (room?.pausedAt !== 0 || !canBeReady(model)) return;
  model.saidReadyIn = placeIn(room);
  model.wish('ready', { round: room.round, phase: room.phase });
}

/** A phase of a match, as nothing else is called. */
export function placeIn({ matchId, round, phase }: Pick<RoomSnapshot, 'matchId' | 'round' | 'phase'>): string {
  return `${matchId}/${round}/${phase}`;
}
