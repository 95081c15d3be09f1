/**
 * Seats that were handed out and that nobody has sat down on yet. Whoever hands them out looks here first: on a machine
 * that is slow, or busy, people sit down more slowly than a door can say yes, and a seat that is not taken in time is lost.
 */
export class UntakenSeats {
  private readonly lastsMs: number;
  private taken: number;
  /** When each was handed out, the oldest first. */
  private handed: number[] = [];

  /** `taken`: seats on which somebody sits now; `lastsMs`: one that is not taken in that time is free again. */
  constructor(args: { taken: number; lastsMs: number }) {
    this.taken = args.taken;
    this.lastsMs = args.lastsMs;
  }

  handOut(now: number): void {
    this.handed.push(now);
  }

  /** How many there are, now that on so many somebody sits. */
  count(taken: number, now: number): number {
    const fresh = Math.max(0, taken - this.taken);
    this.taken = taken;
    const expired = this.handed.findIndex((at) => now - at < this.lastsMs);
    this.handed.splice(0, Math.max(fresh, expired === -1 ? this.handed.length : expired));
    return this.handed.length;
  }
}
