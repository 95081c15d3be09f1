import type { ShowPart } from '#shared/shows/show-part.ts';
import type { NewRoom } from '../rooms/new-room.ts';

/** How full a process is: its people, and a little for each of its rooms. */
export interface Load {
  readonly processId: string;
  readonly load: number;
}

/** What a room is placed by; the lobby of a process has nothing of it. */
export type PlacedRoom = Partial<Pick<NewRoom, 'inputs' | 'header'>>;

/**
 * The process a new room goes to: the emptier of two that chance names, so that a burst does not all go to the one that
 * was emptiest a moment ago. What is taken over or mended stays here, where its journal is. `luck`: 0 to below 1.
 */
export function placeOf(
  room: PlacedRoom | undefined,
  loads: readonly Load[],
  here: string,
  luck: () => number,
): string {
  if (room?.inputs !== undefined || room?.header === undefined) return here;
  const { show } = room.header;
  if (show) return processOfArena(loads, show) ?? here;
  const pick = (): Load | undefined => loads[Math.floor(luck() * loads.length)];
  const [one, other] = [pick(), pick()];
  if (!one || !other) return here;
  return one.load <= other.load ? one.processId : other.processId;
}

/** The arenas of a show in turn, each on the next process; another show begins with another one. */
function processOfArena(loads: readonly Load[], { show, arena }: ShowPart): string | undefined {
  const processIds = loads.map(({ processId }) => processId).sort();
  const first = [...show].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0);
  return processIds[(first + arena + 1) % Math.max(1, processIds.length)];
}
