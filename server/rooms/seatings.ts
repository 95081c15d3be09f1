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

  /** In each of these arenas, null: one that has said nothing yet. `away`: it is being mended, or its process is gone. */
  async of(roomIds: readonly (string | null)[], playerId: string): Promise<readonly Seating[]> {
    const said = roomIds.map((roomId) => (roomId === null ? 'away' : this.in(roomId, playerId)));
    return said.every((one) => typeof one === 'string') ? said : Promise.all(said);
  }

  /** At once where the arena is here: a promise for each of dozens would cost more than what is asked. */
  private in(roomId: string, playerId: string): Seating | Promise<Seating> {
    try {
      const here = this.arenaHere(roomId);
      return here ? (here.seatingsOf([playerId])[0] ?? 'away') : this.elsewhere(roomId, playerId);
    } catch {
      return 'away';
    }
  }

  private async elsewhere(roomId: string, playerId: string): Promise<Seating> {
    const group = this.waiting.get(roomId) ?? this.group(roomId);
    const place = group.ids.push(playerId) - 1;
    try {
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
