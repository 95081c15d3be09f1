import type { QueueAnswer } from '../protocol/shows.ts';

/** An asker who has not come back by then has gone; the place is given away, ms. */
const TICKET_MS = 60 * 1000;
/** Nobody is told to ask again sooner, or to wait longer before they do, ms. */
const RETRY_LEAST_MS = 500;
const RETRY_MOST_MS = 10 * 1000;

/**
 * The queue before a door that lets in so many a second: whoever came first comes in first, wherever they ask again. It
 * holds one number for each person who waits.
 */
export class DoorQueue {
  private readonly perSecond: number;
  private readonly burst: number;
  /** Tickets given out, and let in: the second runs ahead of the first by a burst at most. */
  private given = 0;
  private served: number;
  private at: number;
  private readonly tickets = new Map<string, { readonly number: number; askedAt: number }>();

  /** `burst`: so many come in at once after a quiet time. */
  constructor(args: { perSecond: number; burst: number; now: number }) {
    this.perSecond = args.perSecond;
    this.burst = args.burst;
    this.served = args.burst;
    this.at = args.now;
  }

  get length(): number {
    return this.tickets.size;
  }

  /**
   * Asks for this person, now (ms). `spread`: 0 to 1, so that not all who wait ask again at one moment. `isHeld`: nobody
   * comes in just now, whoever's turn it is.
   */
  ask(playerId: string, now: number, spread: number, isHeld = false): QueueAnswer {
    const passedMs = isHeld ? 0 : now - this.at;
    this.served = Math.min(this.given + this.burst, this.served + (passedMs / 1000) * this.perSecond);
    this.at = now;
    let ticket = this.tickets.get(playerId);
    if (!ticket || now - ticket.askedAt > TICKET_MS) {
      this.forget(now);
      ticket = { number: this.given++, askedAt: now };
      this.tickets.set(playerId, ticket);
    }
    ticket.askedAt = now;
    const position = Math.max(isHeld ? 1 : 0, Math.ceil(ticket.number + 1 - this.served));
    if (position === 0) {
      this.tickets.delete(playerId);
      return { position, retryInMs: 0 };
    }
    const untilMs = (position / this.perSecond) * 1000;
    const retryInMs = Math.min(RETRY_MOST_MS, Math.max(RETRY_LEAST_MS, untilMs)) * (1 + spread / 4);
    return { position, retryInMs: Math.round(retryInMs) };
  }

  /** The oldest come first in a map, and ask again more often than they are forgotten. */
  private forget(now: number): void {
    for (const [who, { askedAt }] of this.tickets) {
      if (now - askedAt <= TICKET_MS) return;
      this.tickets.delete(who);
    }
  }
}
