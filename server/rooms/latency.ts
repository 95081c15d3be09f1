import type { WebSocket } from 'ws';

/** How many round trips are kept; their median shrugs off one that was slow. */
const SAMPLES = 5;
/** Between two pings of one client, ms. */
const EVERY_MS = 10 * 1000;

/**
 * Measures one connection by WebSocket pings, which a page cannot see, delay or forge the arrival of:
 * the credit for distance is the server's own finding (Q7).
 */
export class Latency {
  private readonly trips: number[] = [];
  private sentAt = 0;
  private lastPingAt = Number.NEGATIVE_INFINITY;
  private readonly socket: WebSocket;
  private readonly now: () => number;

  constructor(socket: WebSocket, now: () => number) {
    this.socket = socket;
    this.now = now;
    socket.on('pong', () => this.onPong());
  }

  /** Asks once more, if the last time is long enough ago. Call it whenever there is time, e.g. at a reveal. */
  ping(): void {
    const now = this.now();
    if (now - this.lastPingAt < EVERY_MS || this.socket.readyState !== this.socket.OPEN) return;
    this.lastPingAt = now;
    this.sentAt = now;
    this.socket.ping();
  }

  /** Half the median round trip, ms; 0 while nothing is known. */
  get creditMs(): number {
    if (this.trips.length === 0) return 0;
    const sorted = [...this.trips].sort((a, b) => a - b);
    return (sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) / 2;
  }

  private onPong(): void {
    if (this.sentAt === 0) return; // the transport's own heartbeat
    this.trips.push(this.now() - this.sentAt);
    this.sentAt = 0;
    if (this.trips.length > SAMPLES) this.trips.shift();
  }
}
