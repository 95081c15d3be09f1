import type { QueueAnswer } from '../protocol/shows.ts';

/** An asker who has not come back by then has gone; the place is given away, ms. */
const TICKET_MS = 3 * 60 * 1000;
/** Nobody is told to ask again sooner, or to wait longer before they do, ms: a door that was slow for a while may be quick again. */
const RETRY_LEAST_MS = 500;
const RETRY_MOST_MS = 15 * 1000;

/** How many come in a second is looked at so often, ms. One slow second is not believed at once: so much of the pace stays. */
const PACE_EVERY_MS = 1000;
const PACE_KEPT_SHARE = 0.8;
/** Who waits asks again after this share of the time that it should take: who slept too long would leave the door idle. */
const ASK_AGAIN_SHARE = 0.5;

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
  /** How many can come in a second, by what was seen of late; and how many came since that was looked at. */
  private pace: number;
  private came = { count: 0, since: 0, hasQueue: false };
  private readonly tickets = new Map<string, { readonly number: number; askedAt: number; isHere: boolean }>();

  /** `burst`: so many come in at once after a quiet time. */
  constructor(args: { perSecond: number; burst: number; now: number }) {
    this.perSecond = args.perSecond;
    this.burst = args.burst;
    this.served = args.burst;
    this.at = args.now;
    this.pace = args.perSecond;
    this.came.since = args.now;
  }

  get length(): number {
    return this.tickets.size;
  }

  /**
   * Asks for this person, now (ms). `spread`: 0 to 1, so that not all who wait ask again at one moment. `isHeld`: nobody
   * comes in just now, whoever's turn it is. When to ask again goes by how many came in of late: a thousand people who
   * ask twice a second would take up what those at the door need.
   */
  ask(playerId: string, now: number, spread: number, isHeld = false): QueueAnswer {
    this.advance(now, isHeld);
    this.lookAtPace(now);
    let ticket = this.tickets.get(playerId);
    if (!ticket || now - ticket.askedAt > TICKET_MS) {
      this.forget(now);
      ticket = { number: this.given++, askedAt: now, isHere: true };
      this.tickets.set(playerId, ticket);
    }
    Object.assign(ticket, { askedAt: now, isHere: true });
    if (isHeld) this.stop();
    const position = this.positionOf(ticket.number);
    if (position === 0) {
      this.tickets.delete(playerId);
      this.came.count++;
      return { position, retryInMs: 0 };
    }
    this.came.hasQueue = true;
    const untilMs = (position / this.pace) * 1000 * ASK_AGAIN_SHARE;
    const retryInMs = Math.min(RETRY_MOST_MS, Math.max(RETRY_LEAST_MS, untilMs)) * (1 + spread / 4);
    return { position, retryInMs: Math.round(retryInMs) };
  }

  /** Those whose turn it is now, who came first before the others; so many at most, and only those who `waits` knows. */
  due(now: number, most: number, waits: (playerId: string) => boolean): string[] {
    const isHeld = most <= 0;
    this.advance(now, isHeld);
    if (isHeld) this.stop();
    const due: string[] = [];
    for (const [playerId, { number }] of this.tickets) {
      if (due.length >= most || this.positionOf(number) > 0) break;
      if (waits(playerId)) due.push(playerId);
    }
    return due;
  }

  /** They have gone, and may come back to their place; meanwhile they hold up nobody. */
  leave(playerId: string): void {
    const ticket = this.tickets.get(playerId);
    if (ticket) ticket.isHere = false;
  }

  private advance(now: number, isHeld: boolean): void {
    const passedMs = isHeld ? 0 : now - this.at;
    this.served = Math.min(this.given + this.burst, this.served + (passedMs / 1000) * this.perSecond);
    this.at = now;
  }

  /** Nobody of those who wait comes in, however long it was quiet before. */
  private stop(): void {
    for (const { number, isHere } of this.tickets.values()) {
      if (!isHere) continue; // they would be waited for again and again, and the others with them
      this.served = Math.min(this.served, number);
      return;
    }
  }

  private positionOf(number: number): number {
    return Math.max(0, Math.ceil(number + 1 - this.served));
  }

  private lookAtPace(now: number): void {
    const ms = now - this.came.since;
    if (ms < PACE_EVERY_MS) return;
    const { count, hasQueue } = this.came;
    const seen = Math.max(this.pace * PACE_KEPT_SHARE, (count * 1000) / ms);
    // Where nobody had to wait the door was not slow: few came.
    this.pace = hasQueue ? Math.min(this.perSecond, seen) : this.perSecond;
    this.came = { count: 0, since: now, hasQueue: this.tickets.size > 0 };
  }

  /** The oldest come first in a map, and ask again more often than they are forgotten. */
  private forget(now: number): void {
    for (const [who, { askedAt }] of this.tickets) {
      if (now - askedAt <= TICKET_MS) return;
      this.tickets.delete(who);
    }
  }
}
