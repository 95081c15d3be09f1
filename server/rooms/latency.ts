import type { WebSocket } from 'ws';

/** How many round trips are kept; their median shrugs off one that was slow. */
const SAMPLES = 5;
/** Between two pings of one client, ms; while too little is known they come closer. */
const EVERY_MS = 10 * 1000;
const AT_FIRST_MS = 500;
const ENOUGH = 3;

/**
 * Measures one connection by WebSocket pings, which a page cannot see, delay or forge the arrival of:
 * the credit for distance is the server's own finding (Q7).
 */
export class Latency {
  private readonly trips: number[] = [];
  private asked: { readonly at: number; readonly mark: string } | null = null;
  private lastAt = Number.NEGATIVE_INFINITY;
  private count = 0;
  private readonly socket: WebSocket;
  private readonly now: () => number;

  constructor(socket: WebSocket, now: () => number) {
    this.socket = socket;
    this.now = now;
    socket.on('pong', (mark) => this.onPong(mark));
  }

  /** Asks once more, if the last time is long enough ago. Call it whenever there is time, e.g. at a reveal. */
  ping(): void {
    const at = this.now();
    const wait = this.trips.length < ENOUGH ? AT_FIRST_MS : EVERY_MS;
    if (at - this.lastAt < wait || this.socket.readyState !== this.socket.OPEN) return;
    this.lastAt = at;
    this.asked = { at, mark: `q${++this.count}` };
    this.socket.ping(this.asked.mark);
  }

  /** Half the median round trip, ms; 0 while nothing is known. */
  get creditMs(): number {
    if (this.trips.length === 0) return 0;
    const sorted = [...this.trips].sort((a, b) => a - b);
    return (sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) / 2;
  }

  private onPong(mark: Buffer): void {
    // The transport's own heartbeat, an old ping, or one that nobody asked for.
    if (!this.asked || mark.toString('latin1') !== this.asked.mark) return;
    this.trips.push(this.now() - this.asked.at);
    this.asked = null;
    if (this.trips.length > SAMPLES) this.trips.shift();
  }
}
