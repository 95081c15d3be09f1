/** Who was let in is known for so long, though they have not come: beyond, they stand in the queue like anybody, ms. */
const REMEMBERED_MS = 10 * 60 * 1000;

/**
 * Seats that were handed out and that nobody has sat down on yet. Whoever hands them out looks here first: on a machine
 * that is slow, or busy, people sit down more slowly than a door can say yes, and a seat that is not taken in time is lost.
 */
export class UntakenSeats {
  private readonly lastsMs: number;
  private taken: number;
  /** When each was handed out, the oldest first. */
  private handed: number[] = [];
  /** When each person was last let in, the oldest first. */
  private readonly people = new Map<string, number>();

  /** `taken`: seats on which somebody sits now; `lastsMs`: one that is not taken in that time is free again. */
  constructor(args: { taken: number; lastsMs: number }) {
    this.taken = args.taken;
    this.lastsMs = args.lastsMs;
  }

  /** One for this person, who may ask again while it is kept for them: that is no second one. */
  handOut(playerId: string, now: number): void {
    const before = this.people.get(playerId);
    this.people.delete(playerId);
    this.people.set(playerId, now);
    if (before === undefined || now - before >= this.lastsMs) this.handed.push(now);
    for (const [who, at] of this.people) {
      if (now - at < REMEMBERED_MS) return;
      this.people.delete(who);
    }
  }

  /** Whether they were let in before. They have not come, or not in time, and need not queue again. */
  wasLetIn(playerId: string, now: number): boolean {
    return now - (this.people.get(playerId) ?? Number.NEGATIVE_INFINITY) < REMEMBERED_MS;
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
