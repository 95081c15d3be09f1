/** After so long without a frame one is asked for, ms. */
export const QUIET_MS = 2500;
/** After so long without a frame the line is lost, ms: networks die without saying so. */
export const SILENT_MS = 6000;
/** After a wake, or where there is doubt, a frame is due within this, ms. */
export const PROBE_MS = 3000;
/** A beat that comes so late, ms, tells that the page slept: of the line it tells nothing. */
const SLEPT_MS = 2000;

/** What a beat asks of the line: nothing, a frame in return, or its end. */
export type Beat = 'fine' | 'ask' | 'silent';

/**
 * Listens for the life of a line. Any frame is a sign of it; where none comes, one is asked for, and where none
 * follows, the line is lost though nobody closed it. It knows no timers: `beat` is called a few times a second.
 */
export class Pulse {
  private heardAt: number;
  private beatAt: number;
  private dueAt: number | null = null;

  /** `now` in ms of a clock that only goes forward. */
  constructor(now: number) {
    this.heardAt = this.beatAt = now;
  }

  /** A frame came in. */
  heard(now: number): void {
    this.heardAt = now;
    this.dueAt = null;
  }

  /** Ask for a frame now: the page was asleep, or the network changed. */
  probe(now: number): 'ask' {
    this.dueAt = Math.min(this.dueAt ?? Number.POSITIVE_INFINITY, now + PROBE_MS);
    return 'ask';
  }

  beat(now: number): Beat {
    const hasSlept = now - this.beatAt > SLEPT_MS;
    this.beatAt = now;
    if (hasSlept) {
      // What came in meanwhile may not have been read yet.
      this.dueAt = null;
      return this.probe(now);
    }
    if (this.dueAt !== null) return now >= this.dueAt ? 'silent' : 'fine';
    if (now - this.heardAt < QUIET_MS) return 'fine';
    this.dueAt = this.heardAt + SILENT_MS;
    return 'ask';
  }
}
