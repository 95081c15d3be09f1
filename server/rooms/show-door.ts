import { DoorQueue } from '#shared/shows/door-queue.ts';
import { UntakenSeats } from '#shared/shows/untaken-seats.ts';
import type { Clock } from '../match/clock.ts';

/** So often it is looked whose turn it is, ms, and so many come in each time: the event loop is never held by a wave. */
const LOOK_EVERY_MS = 10;
const LET_IN_COMERS_MAX = 24;
/** So many wait here with their question open; whoever comes when they are that many asks again. Each holds a connection. */
const WAITING_COMERS_MAX = 10_000;

export interface ShowDoorArgs {
  readonly clock: Clock;
  /** So many come in a second at most, and at once after a quiet time. */
  readonly perSecond: number;
  readonly burst: number;
  /** Seats that are handed out before those handed out earlier are taken. */
  readonly untakenMax: number;
  /** One that is not taken in that time is free again, ms. */
  readonly seatKeptMs: number;
  /** Seats on which somebody sits now. */
  readonly taken: () => number;
}

interface Waiting {
  readonly until: number;
  readonly wake: () => void;
}

/**
 * The door of one show: who comes in now, and who waits. Their question stays open until it is their turn: a thousand
 * people who ask twice a second would take up what those at the door need.
 */
export class ShowDoor {
  private readonly args: ShowDoorArgs;
  private readonly queue: DoorQueue;
  private readonly untaken: UntakenSeats;
  /** Who waits with an open question, the longest first. */
  private readonly waiting = new Map<string, Waiting>();
  private isLooking = false;

  constructor(args: ShowDoorArgs) {
    this.args = args;
    const { clock, perSecond, burst, seatKeptMs, taken } = args;
    this.queue = new DoorQueue({ perSecond, burst, now: clock.now() });
    this.untaken = new UntakenSeats({ taken: taken(), lastsMs: seatKeptMs });
  }

  /** Where this person stands: position 0 comes in. `spread`: 0 to 1, so that not all who wait ask again at one moment. */
  ask(playerId: string, spread: number, taken = this.args.taken()): ReturnType<DoorQueue['ask']> {
    const now = this.args.clock.now();
    // Whose first seat was lost on the way has stood in the queue already.
    if (this.untaken.wasLetIn(playerId, now)) return { position: 0, retryInMs: 0 };
    return this.queue.ask(playerId, now, spread, this.free(now, taken) <= 0);
  }

  handOut(playerId: string): void {
    this.untaken.handOut(playerId, this.args.clock.now());
  }

  /**
   * Resolves when it is their turn, at `until`, or when `gone` says that they have left. False at once where so many wait
   * that they have to ask again, or where they wait already, such as in another tab.
   */
  async wait(playerId: string, until: number, gone: AbortSignal): Promise<boolean> {
    if (this.waiting.size >= WAITING_COMERS_MAX || this.waiting.has(playerId) || gone.aborted) return false;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.waiting.set(playerId, { until, wake: resolve });
    const wake = (): void => this.wake(playerId);
    gone.addEventListener('abort', wake, { once: true });
    this.lookSoon();
    await promise;
    gone.removeEventListener('abort', wake);
    if (gone.aborted) this.queue.leave(playerId);
    return true;
  }

  private wake(playerId: string): void {
    const waiting = this.waiting.get(playerId);
    this.waiting.delete(playerId);
    waiting?.wake();
  }

  private lookSoon(): void {
    if (this.isLooking || this.waiting.size === 0) return;
    this.isLooking = true;
    this.args.clock.setTimer(LOOK_EVERY_MS, () => {
      this.isLooking = false;
      this.look();
      this.lookSoon();
    });
  }

  private look(): void {
    const now = this.args.clock.now();
    const most = Math.min(LET_IN_COMERS_MAX, this.free(now));
    for (const playerId of this.queue.due(now, most, (who) => this.waiting.has(who))) this.wake(playerId);
    for (const [playerId, { until }] of this.waiting) {
      if (now < until) break; // they all wait as long
      this.wake(playerId);
    }
  }

  /** Seats that may be handed out now. */
  private free(now: number, taken = this.args.taken()): number {
    return this.args.untakenMax - this.untaken.count(taken, now);
  }
}
