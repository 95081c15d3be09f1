import type { RoomSnapshot, SeatSnapshot } from '../model/room-snapshot.ts';
import { podiumOf } from '../model/standings.ts';

const OTHERS_TO = 8;

/**
 * Who stands beside the steps of the hall's podium, best first, at most `rows` of them: whoever shares a step that is
 * full with so many `faces`, and places four to eight.
 */
export function besideSteps(
  room: RoomSnapshot,
  { faces, rows }: { readonly faces: number; readonly rows: number },
): readonly SeatSnapshot[] {
  const steps = podiumOf(room);
  const onSteps = new Set(steps.flatMap(({ seats }) => seats));
  const crowded = steps.flatMap(({ seats }) => seats.slice(faces));
  const behind = room.seats.filter((seat) => seat.rank > 0 && seat.rank <= OTHERS_TO && !onSteps.has(seat));
  return [...crowded, ...behind].slice(0, rows);
}
