import type { RoomSnapshot } from './room-snapshot.ts';

/** The next moment, server ms, at which a room looks different without a word from the server; null: there is none. */
export function nextEdge(room: RoomSnapshot | null, now: number): number | null {
  if (room?.pausedAt !== 0 || room.endsAt === 0) return null;
  // A window opens when its reading beat ends, and its bell rings on time too.
  const edges = room.stage === 'read' ? [room.endsAt, room.endsAt + room.windowMs] : [room.endsAt];
  return edges.find((edge) => edge > now) ?? null;
}
