import { matchMaker } from '@colyseus/core';
import type { QueueAnswer } from '#shared/protocol/shows.ts';
import { arenasFor } from '#shared/shows/arena-of.ts';
import { DoorQueue } from '#shared/shows/door-queue.ts';
import { UntakenSeats } from '#shared/shows/untaken-seats.ts';
import type { Clock } from '../match/clock.ts';
import type { OpenShow } from '../shows/shows.ts';
import type { Seating } from './arena-room.ts';
import { Seatings } from './seatings.ts';

/** So many come in a second at most, and at once after a quiet time: what one process does beside its arenas. */
const COMERS_A_SECOND = 2500;
const BURST_COMERS = 1500;
/**
 * Seats of a show that are handed out before those handed out earlier are taken, so that the machine sets the pace itself:
 * enough for one that is quick to have work all the time, few enough for one that seats twenty a second to be in time.
 */
const UNTAKEN_SEATS_MAX = 400;
/** Somebody whose seat is reserved has this long to sit down, s. */
export const SEAT_KEPT_S = 30;

/** Where somebody belongs; or why they do not come in just now. */
export type Place =
  | { readonly roomId: string }
  | { readonly no: 'show/doors-closed' | 'show/full' | 'match/locked' | 'show/away' }
  | ({ readonly no: 'show/queue' } & QueueAnswer);

/** The doors of the shows of this process: who belongs where, and how many come in at once. */
export class ShowDoors {
  private readonly clock: Clock;
  private readonly queue: DoorQueue;
  private readonly seatings = new Seatings();
  private readonly untakenMax: number;
  private readonly untaken = new WeakMap<OpenShow, UntakenSeats>();

  constructor(clock: Clock, { perSecond = COMERS_A_SECOND, burst = BURST_COMERS, untaken = UNTAKEN_SEATS_MAX } = {}) {
    this.clock = clock;
    this.untakenMax = untaken;
    this.queue = new DoorQueue({ perSecond, burst, now: clock.now() });
  }

  /** `spread`: 0 to 1, by luck. */
  async place(show: OpenShow, playerId: string, spread: number): Promise<Place> {
    const card = show.card();
    const all = show.arenas();
    // The first is their own; the others, in an order of their own too, are for when it is full.
    const arenas = arenasFor(card.code, playerId, all.length).map((number) => all[number]);
    const seatings = await Promise.all(
      arenas.map((arena): Promise<Seating> | Seating =>
        arena?.roomId ? this.seatings.of(arena.roomId, playerId) : 'away',
      ),
    );
    const placeOf = (wanted: Seating): Place | null => {
      const roomId = arenas[seatings.indexOf(wanted)]?.roomId;
      return roomId ? { roomId } : null;
    };
    // Who has a seat comes back to it, past the queue and whatever is closed.
    const known = placeOf('known');
    if (known) return known;
    // It may be in an arena that is being mended: a seat elsewhere would be without their points.
    if (card.stage !== 'lobby' && seatings.includes('away')) return { no: 'show/away' };
    if (card.doors === 'closed') return { no: 'show/doors-closed' };
    if (card.locked || card.stage === 'over') return { no: 'match/locked' };
    const now = this.clock.now();
    const untaken = this.untakenOf(show, card.taken);
    const isHeld = untaken.count(card.taken, now) >= this.untakenMax;
    // Whose first seat was lost on the way has stood in the queue already.
    if (!untaken.wasLetIn(playerId, now)) {
      const { position, retryInMs } = this.queue.ask(playerId, now, spread, isHeld);
      if (position > 0) return { no: 'show/queue', position, retryInMs };
    }
    const free = placeOf('free');
    if (free) untaken.handOut(playerId, now);
    return free ?? { no: seatings.includes('away') ? 'show/away' : 'show/full' };
  }

  /** An arena that somebody may watch without a seat: nobody waits for that, and no seat is held. */
  placeToWatch(show: OpenShow, playerId: string): Place {
    const all = show.arenas();
    const [roomId] = arenasFor(show.card().code, playerId, all.length).flatMap((number) => all[number]?.roomId ?? []);
    return roomId ? { roomId } : { no: 'show/away' };
  }

  private untakenOf(show: OpenShow, taken: number): UntakenSeats {
    const known = this.untaken.get(show) ?? new UntakenSeats({ taken, lastsMs: SEAT_KEPT_S * 1000 });
    this.untaken.set(show, known);
    return known;
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
