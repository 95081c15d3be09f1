import type { RoomSnapshot } from './room-snapshot.ts';

/** Whether a room is an arena of a show: its director leads it, and nobody in it does. */
export function isArena({ director }: Pick<RoomSnapshot, 'director'>): boolean {
  return director !== '';
}

/** Whether an arena waits for its director, who has not been heard for a while. */
export function isDirectorMissed({ director }: Pick<RoomSnapshot, 'director'>): boolean {
  return director === 'missed';
}

/** How many play or played: in an arena, in the whole show once it has begun. */
export function playersOf({ players, taken }: Pick<RoomSnapshot, 'players' | 'taken'>): number {
  return players || taken;
}
