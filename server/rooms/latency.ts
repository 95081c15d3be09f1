import type { WebSocket } from 'ws';
import { pingWhole } from './whole-frame.ts';

/** Trips of this last while count, ms; and fewer than so many say nothing. */
const WINDOW_MS = 60 * 1000;
const ENOUGH_PONGS = 3;
/**
 * Between two pings of one client, ms; while too little is known they come closer. In a crowd each is one more write and one
 * more read for everybody, and every question brings one with its opening: enough where they are so close together.
 */
const EVERY_MS = 2 * 1000;
const CROWD_EVERY_MS = 20 * 1000;
const AT_FIRST_MS = 100;
/** A ping that was not answered for so long says that the line is bad, however few were before it, ms. */
const OVERDUE_MS = 1000;
/** Pings that nobody has answered yet are remembered up to this many. */
const UNANSWERED_PINGS_MAX = 8;

/**
 * Measures one connection by WebSocket pings, which a page can neither see nor delay: the credit for distance is the
 * server's own finding (Q7). Another program than a page can hold its pongs back; so the smallest trip of many counts,
 * a round's credit never grows, and a pong that an answer has overtaken is no ground for any.
 */
export class Latency {
  /** Round trips of the last while, oldest first. */
  private trips: { readonly at: number; readonly ms: number }[] = [];
  /** When each unanswered ping went out, by its mark; those that an answer has overtaken are not among them. */
  private readonly asked = new Map<string, number>();
  private lastAt = Number.NEGATIVE_INFINITY;
  private count = 0;
  /** What was known when the window of this round opened, ms. */
  private roundMs = 0;
  /** The ping that went out then, until it is answered. */
  private openingMark: string | null = null;
  private readonly socket: WebSocket;
  private readonly now: () => number;
  private readonly inCrowd: () => boolean;

  /** `inCrowd`: whether it is one of so many just now that they are told things in turns (`Turns`). */
  constructor(socket: WebSocket, now: () => number, inCrowd: () => boolean = () => false) {
    this.socket = socket;
    this.now = now;
    this.inCrowd = inCrowd;
    socket.on('pong', (mark) => this.onPong(mark.toString('latin1')));
  }

  /** Whether the last ping is long enough ago for another one. */
  get isDue(): boolean {
    const usualMs = this.inCrowd() ? CROWD_EVERY_MS : EVERY_MS;
    return this.now() - this.lastAt >= (this.trips.length < ENOUGH_PONGS ? AT_FIRST_MS : usualMs);
  }

  /** Asks once more, if it is due. Call it whenever there is time. */
  ping(): void {
    if (this.isDue) this.ask();
  }

  /** The window of a round opens: what is known now is all the credit there is for it. */
  openRound(): void {
    this.roundMs = this.knownMs();
    this.openingMark = this.ask();
  }

  /**
   * The credit of an answer that has just come in, ms: half the smallest round trip, as it was known at the opening
   * or is known now, whichever is less; none for an answer that comes before the pong of the opening.
   */
  creditOfAnswer(): number {
    // What left the other end before this answer has arrived: a pong that comes later tells of no distance.
    this.asked.clear();
    return this.openingMark === null ? Math.min(this.roundMs, this.knownMs()) : 0;
  }

  /**
   * How long this line takes, there and back, ms: the usual trip of the last while, or longer where an answer to a ping
   * is overdue; null: nobody knows yet. For eyes alone: the credit goes by the smallest trip.
   */
  tripMs(): number | null {
    this.forget();
    const [oldest] = this.asked.values();
    const overdueMs = oldest === undefined ? 0 : this.now() - oldest;
    const sorted = this.trips.map(({ ms }) => ms).sort((a, b) => a - b);
    const usualMs = sorted.length < ENOUGH_PONGS ? null : (sorted[Math.floor(sorted.length / 2)] ?? null);
    return usualMs === null && overdueMs < OVERDUE_MS ? null : Math.max(usualMs ?? 0, overdueMs);
  }

  private knownMs(): number {
    this.forget();
    if (this.trips.length < ENOUGH_PONGS) return 0;
    return Math.min(...this.trips.map(({ ms }) => ms)) / 2;
  }

  private ask(): string | null {
    if (this.socket.readyState !== this.socket.OPEN) return null;
    const mark = `q${++this.count}`;
    this.lastAt = this.now();
    this.asked.set(mark, this.lastAt);
    const [oldest] = this.asked.keys();
    if (this.asked.size > UNANSWERED_PINGS_MAX && oldest) this.asked.delete(oldest);
    pingWhole(this.socket, mark);
    return mark;
  }

  private onPong(mark: string): void {
    if (mark === this.openingMark) this.openingMark = null;
    const askedAt = this.asked.get(mark);
    if (askedAt === undefined) return; // the transport's own heartbeat, an overtaken ping, or one that nobody asked for
    this.asked.delete(mark);
    const at = this.now();
    this.trips.push({ at, ms: at - askedAt });
    this.forget();
  }

  private forget(): void {
    const since = this.now() - WINDOW_MS;
    while (this.trips[0] && this.trips[0].at < since) this.trips.shift();
  }
}
