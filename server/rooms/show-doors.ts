import { matchMaker } from '@colyseus/core';
import type { QueueAnswer } from '#shared/protocol/shows.ts';
import { arenasFor } from '#shared/shows/arena-of.ts';
import { TURN_HELD_MS } from '#shared/shows/turn-held.ts';
import type { Clock } from '../match/clock.ts';
import type { OpenShow } from '../shows/shows.ts';
import { SEAT_KEPT_S } from './seat-kept.ts';
import { Seatings } from './seatings.ts';
import { ShowDoor, type ShowDoorArgs } from './show-door.ts';

/** So many come into a show in a second at most, and at once after a quiet time: what one process does beside its arenas. */
const COMERS_A_SECOND = 2500;
const BURST_COMERS = 1500;
/**
 * Seats of a show that are handed out before those handed out earlier are taken, so that the machine sets the pace itself:
 * enough for one that is quick to have work all the time, few enough for one that seats twenty a second to be in time.
 */
const UNTAKEN_SEATS_MAX = 400;

/** Where somebody belongs; or why they do not come in just now. */
export type Place =
  | { readonly roomId: string }
  | { readonly no: 'show/doors-closed' | 'show/full' | 'match/locked' | 'match/over' | 'show/away' }
  | ({ readonly no: 'show/queue' } & QueueAnswer);

/** Somebody at a door. */
export interface Comer {
  readonly playerId: string;
  /** 0 to 1, by luck. */
  readonly spread: number;
  /** Whether their question may stay open until it is their turn; else they hear at once where they stand. */
  readonly waits: boolean;
  /** They have left: nobody hears what they are told. */
  readonly gone: AbortSignal;
}

/** The doors of the shows of this process: who belongs where, and how many come in at once. */
export class ShowDoors {
  private readonly clock: Clock;
  private readonly pace: Pick<ShowDoorArgs, 'perSecond' | 'burst' | 'untakenMax'>;
  private readonly waitMs: number;
  private readonly seatings = new Seatings();
  private readonly doors = new WeakMap<OpenShow, ShowDoor>();

  constructor(
    clock: Clock,
    { perSecond = COMERS_A_SECOND, burst = BURST_COMERS, untaken = UNTAKEN_SEATS_MAX, waitMs = TURN_HELD_MS } = {},
  ) {
    this.clock = clock;
    this.waitMs = waitMs;
    this.pace = { perSecond, burst, untakenMax: untaken };
  }

  /** Where somebody comes in. Whoever stands in the queue hears it when it is their turn, or after a while that it is not. */
  async place(show: OpenShow, comer: Comer): Promise<Place> {
    const until = this.clock.now() + (comer.waits ? this.waitMs : 0);
    for (;;) {
      const place = await this.placeNow(show, comer);
      const isQueued = 'no' in place && place.no === 'show/queue';
      if (!isQueued || this.clock.now() >= until || comer.gone.aborted) return place;
      if (!(await this.doorOf(show).wait(comer.playerId, until, comer.gone))) return place;
    }
  }

  private async placeNow(show: OpenShow, { playerId, spread }: Comer): Promise<Place> {
    const card = show.card();
    const all = show.arenas();
    const seatings = await this.seatings.of(
      all.map(({ roomId }) => roomId),
      playerId,
    );
    // Who has a seat comes back to it, past the queue and whatever is closed.
    const known = all[seatings.indexOf('known')]?.roomId;
    if (known) return { roomId: known };
    // It may be in an arena that is being mended: a seat elsewhere would be without their points.
    if (card.stage !== 'lobby' && seatings.includes('away')) return { no: 'show/away' };
    if (card.stage === 'over') return { no: 'match/over' };
    if (card.doors === 'closed') return { no: 'show/doors-closed' };
    if (card.locked) return { no: 'match/locked' };
    const door = this.doorOf(show);
    const { position, retryInMs } = door.ask(playerId, spread, card.taken);
    if (position > 0) return { no: 'show/queue', position, retryInMs };
    // The first is their own; the others, in an order of their own too, are for when it is full.
    const free = arenasFor(card.code, playerId, all.length).find((arena) => seatings[arena] === 'free') ?? -1;
    const roomId = all[free]?.roomId;
    if (!roomId) return { no: seatings.includes('away') ? 'show/away' : 'show/full' };
    door.handOut(playerId);
    return { roomId };
  }

  /** An arena that somebody may watch without a seat: nobody waits for that, and no seat is held. */
  placeToWatch(show: OpenShow, playerId: string): Place {
    const all = show.arenas();
    const [roomId] = arenasFor(show.card().code, playerId, all.length).flatMap((number) => all[number]?.roomId ?? []);
    return roomId ? { roomId } : { no: 'show/away' };
  }

  private doorOf(show: OpenShow): ShowDoor {
    const known = this.doors.get(show);
    if (known) return known;
    const door = new ShowDoor({
      ...{ ...this.pace, clock: this.clock, seatKeptMs: SEAT_KEPT_S * 1000 },
      taken: () => show.card().taken,
    });
    this.doors.set(show, door);
    return door;
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
