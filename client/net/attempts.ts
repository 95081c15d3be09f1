import type { Step } from './come-in.ts';

/** Waits between attempts, ms: at once, then longer, each spread by up to a half. */
const WAITS_MS = [0, 250, 500, 1000, 2000, 4000] as const;
/** Attempts and time after which a newcomer is told; who has a seat is waited for much longer. */
const NEWCOMER = { attempts: 3, ms: 8000 } as const;
const SEATED = { attempts: 30, ms: 0 } as const;
/** So many connections that did not open, though the page reached the server, are no accident. */
const BLOCKED_AFTER = 2;

/**
 * `away`: the server does not answer. `blocked`: it answers, but the live connection does not open, as behind some
 * filters and proxies.
 */
export type Trouble = 'away' | 'blocked';

/** The attempts to come in, or to come back, since it last worked. Pure: time and luck are handed in. */
export class Attempts {
  private count = 0;
  private unopened = 0;
  private since: number;

  constructor(now: number) {
    this.since = now;
  }

  /** A fresh start: the line is open, or somebody asked. */
  reset(now: number): void {
    this.count = this.unopened = 0;
    this.since = now;
  }

  failed(step: Step): void {
    this.count++;
    this.unopened = step === 'open' ? this.unopened + 1 : 0;
  }

  get failures(): number {
    return this.count;
  }

  /** What is wrong, as far as the attempts tell; null: nothing that would not pass. */
  get trouble(): Trouble | null {
    if (this.unopened >= BLOCKED_AFTER) return 'blocked';
    return this.count >= BLOCKED_AFTER ? 'away' : null;
  }

  /** Whether to stop and say so. */
  isEnough(hasSeat: boolean, now: number): boolean {
    const { attempts, ms } = hasSeat ? SEATED : NEWCOMER;
    return this.count >= attempts && now - this.since >= ms;
  }

  /** Ms until the next attempt; `luck` from 0 to 1. */
  waitMs(luck: number): number {
    const wait = WAITS_MS[Math.min(Math.max(0, this.count - 1), WAITS_MS.length - 1)] ?? 0;
    return wait * (1 + luck / 2);
  }
}
