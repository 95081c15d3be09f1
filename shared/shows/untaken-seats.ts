/** Who was let in is known for so long, though they have not come: beyond, they stand in the queue like anybody, ms. */
const REMEMBERED_MS = 10 * 60 * 1000;

/** No more seats are handed out than people sit down on in so long, ms; that pace is looked at so often, ms. */
const AHEAD_MS = 5 * 1000;
const PACE_EVERY_MS = 1000;
/** Fewer than so many are always too few: a pace of nobody would stay one. */
const AHEAD_SEATS_NEEDED = 100;
/** While fewer are untaken there is no wave, and nothing to be known of its pace. */
const WAVE_SEATS_NEEDED = 10;

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
  /** How many sat down a second when that was looked at last; null: not yet. And how many since. */
  private pace: number | null = null;
  private sat = { count: 0, since: Number.NEGATIVE_INFINITY };

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
    this.lookAtPace(fresh, now);
    return this.handed.length;
  }

  /** Whether so many are untaken that whoever got one more would not sit down in time; `most` at any pace. */
  areEnough(taken: number, now: number, most: number): boolean {
    const untaken = this.count(taken, now);
    const ahead = this.pace === null ? most : Math.max(AHEAD_SEATS_NEEDED, (this.pace * AHEAD_MS) / 1000);
    return untaken >= Math.min(most, ahead);
  }

  private lookAtPace(fresh: number, now: number): void {
    const { sat } = this;
    sat.count += fresh;
    const ms = now - sat.since;
    if (ms < PACE_EVERY_MS) return;
    const isWave = Number.isFinite(ms) && this.handed.length >= WAVE_SEATS_NEEDED;
    this.pace = isWave ? (sat.count * 1000) / ms : null;
    this.sat = { count: 0, since: now };
  }
}
