/** How many round trips are remembered. */
const SAMPLES = 8;

/**
 * The server's time on this machine. Each round trip bounds the offset; the shortest of the last few is believed,
 * for a long one says little. The local time source is handed in, so that tests hold it.
 */
export class ServerClock {
  private readonly local: () => number;
  private readonly samples: { offset: number; trip: number }[] = [];
  private offset = 0;

  constructor(local: () => number) {
    this.local = local;
  }

  /** Local ms, for a `clock` intent. */
  mark(): number {
    return this.local();
  }

  /** The answer to a `clock` intent that was sent at local time `sent`. */
  heard({ sent, now }: { sent: number; now: number }): void {
    const at = this.local();
    const trip = at - sent;
    if (!(trip >= 0)) return; // not one of ours
    this.samples.push({ offset: now - (sent + trip / 2), trip });
    if (this.samples.length > SAMPLES) this.samples.shift();
    this.offset = this.samples.reduce((best, sample) => (sample.trip <= best.trip ? sample : best)).offset;
  }

  /** Before any round trip: a state that says "now is about this" is better than nothing. */
  guess(serverNow: number): void {
    if (this.samples.length === 0) this.offset = serverNow - this.local();
  }

  /** Server ms. */
  now(): number {
    return this.local() + this.offset;
  }

  /** The shortest round trip known, ms; null while there was none. */
  get roundTrip(): number | null {
    return this.samples.length === 0 ? null : Math.min(...this.samples.map((sample) => sample.trip));
  }
}
