import { matchMaker } from '@colyseus/core';
import { arenasFor } from '#shared/shows/arena-of.ts';
import { DoorQueue } from '#shared/shows/door-queue.ts';
import type { ArenaStatus } from '#shared/shows/status.ts';
import type { Clock } from '../match/clock.ts';
import type { OpenShow } from '../shows/shows.ts';
import type { Seating } from './arena-room.ts';

/** So many come in a second, and at once after a quiet time: what one process does beside its arenas. */
const COMERS_A_SECOND = 1500;
const BURST_COMERS = 1500;

/** Where somebody belongs; or why they do not come in just now, and when to ask again, ms. */
export type Place =
  | { readonly roomId: string }
  | { readonly no: 'show/doors-closed' | 'show/full' | 'match/locked' | 'show/away' }
  | { readonly no: 'show/queue'; readonly position: number; readonly retryInMs: number };

/** The doors of the shows of this process: who belongs where, and how many come in at once. */
export class ShowDoors {
  private readonly clock: Clock;
  private readonly queue: DoorQueue;
  /** People whose own arena was full when they came, by show and person. */
  private readonly spilled = new Map<string, number>();

  constructor(clock: Clock, { perSecond = COMERS_A_SECOND, burst = BURST_COMERS } = {}) {
    this.clock = clock;
    this.queue = new DoorQueue({ perSecond, burst, now: clock.now() });
  }

  /** `spread`: 0 to 1, by luck. */
  async place(show: OpenShow, playerId: string, spread: number): Promise<Place> {
    const card = show.card();
    const arenas = show.arenas();
    const key = `${card.code}/${playerId}`;
    const order = arenasFor(card.code, playerId, arenas.length);
    const own = this.spilled.get(key) ?? order[0] ?? 0;
    const seating = await seatingOf(arenas[own], playerId);
    const roomId = arenas[own]?.roomId;
    // Who has a seat comes back to it, past the queue and whatever is closed.
    if (roomId && seating === 'known') return { roomId };
    if (card.doors === 'closed') return { no: 'show/doors-closed' };
    if (card.locked || card.stage === 'over') return { no: 'match/locked' };
    const { position, retryInMs } = this.queue.ask(playerId, this.clock.now(), spread);
    if (position > 0) return { no: 'show/queue', position, retryInMs };
    if (roomId && seating === 'free') return { roomId };
    return this.elsewhere(arenas, order, key, playerId);
  }

  /** Their own arena is full, or silent: the next one of their order that has a seat. */
  private async elsewhere(
    arenas: readonly ArenaStatus[],
    order: readonly number[],
    key: string,
    playerId: string,
  ): Promise<Place> {
    let isAway = false;
    for (const number of order) {
      const arena = arenas[number];
      const seating = await seatingOf(arena, playerId);
      isAway ||= seating === 'away';
      if (!arena?.roomId || (seating !== 'free' && seating !== 'known')) continue;
      this.spilled.set(key, number);
      return { roomId: arena.roomId };
    }
    return { no: isAway ? 'show/away' : 'show/full' };
  }
}

async function seatingOf(arena: ArenaStatus | undefined, playerId: string): Promise<Seating | 'away'> {
  if (!arena?.roomId) return 'away';
  try {
    // By name, for the room may be in another process.
    return (await matchMaker.remoteRoomCall(arena.roomId, 'seatingOf' as never, [playerId])) as unknown as Seating;
  } catch {
    return 'away'; // it is being mended, or its process is gone
  }
}

/** Reserves a seat for somebody whom this door has let in: `auth` as `onAuth` of a match room gives it. */
export async function reserveSeat(
  roomId: string,
  auth: object,
): Promise<Awaited<ReturnType<typeof matchMaker.reserveSeatFor>>> {
  const room = await matchMaker.driver.findOne({ roomId });
  if (!room) throw new Error(`there is no room ${roomId}`);
  return matchMaker.reserveSeatFor(room, {}, auth);
}
