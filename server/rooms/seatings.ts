import { matchMaker } from '@colyseus/core';
import type { Arena, Seating } from './arena-room.ts';
import { seatingsIn } from './remote-room.ts';

/** People of whom an arena in another process is asked within this time are asked about together, ms. */
const GROUP_MS = 5;

type Ask = (roomId: string, playerIds: readonly string[]) => Promise<readonly Seating[]>;

/**
 * Asks arenas what they have for somebody. Each comer asks all arenas of a show; of those in other processes a wave at
 * the doors would be a message for each person and arena, so that whoever comes in the same moment is asked about at once.
 */
export class Seatings {
  private readonly ask: Ask;
  /** An arena of this process: each comer asks dozens, so that even Colyseus' copy of what is asked would tell. */
  private readonly arenaHere: (roomId: string) => Pick<Arena, 'seatingsOf'> | undefined;
  private readonly waiting = new Map<
    string,
    { readonly ids: string[]; readonly answers: Promise<readonly Seating[]> }
  >();

  constructor(
    ask: Ask = seatingsIn,
    arenaHere = (roomId: string) =>
      matchMaker.getLocalRoomById(roomId) as unknown as Pick<Arena, 'seatingsOf'> | undefined,
  ) {
    this.ask = ask;
    this.arenaHere = arenaHere;
  }

  /** `away`: the arena is being mended, or its process is gone. */
  async of(roomId: string, playerId: string): Promise<Seating> {
    try {
      const here = this.arenaHere(roomId);
      if (here) return here.seatingsOf([playerId])[0] ?? 'away';
      const group = this.waiting.get(roomId) ?? this.group(roomId);
      const place = group.ids.push(playerId) - 1;
      return (await group.answers)[place] ?? 'away';
    } catch {
      return 'away';
    }
  }

  private group(roomId: string) {
    const ids: string[] = [];
    const answers = new Promise<void>((resolve) => setTimeout(resolve, GROUP_MS)).then(() => {
      this.waiting.delete(roomId); // whoever comes now is asked about with the next
      return this.ask(roomId, ids);
    });
    const group = { ids, answers };
    this.waiting.set(roomId, group);
    return group;
  }
}
