import { PAUSE_MAX_MS } from '../rules/pause.ts';
import type { DirectorIs } from './hear-of-director.ts';

/** A director that has said nothing for so long is missed, ms: it speaks every second, and another is there in five. */
export const MISSED_AFTER_MS = 15 * 1000;
/** One that stays away for so long is given up, ms: no longer than a host may keep everybody waiting (M5). */
export const GONE_AFTER_MS = PAUSE_MAX_MS;
/** Between two looks no more silence is counted than this, ms: whoever was asleep did not listen. */
const LOOK_MAX_MS = 2 * 1000;

/** How long an arena has listened for its director in vain. */
export class DirectorWatch {
  private silentMs: number;
  private lookedAt: number;
  private hasParted = false;

  /** `isMissed`: it was missed already, by the room before this one. */
  constructor(now: number, isMissed: boolean) {
    this.lookedAt = now;
    this.silentMs = isMissed ? MISSED_AFTER_MS : 0;
  }

  /** The director has spoken, now; `isGone`: for the last time. */
  heard(now: number, isGone: boolean): void {
    this.silentMs = 0;
    this.lookedAt = now;
    this.hasParted = isGone;
  }

  /** A look, at least every `LOOK_MAX_MS` while awake. */
  look(now: number): DirectorIs {
    this.silentMs += Math.min(LOOK_MAX_MS, now - this.lookedAt);
    this.lookedAt = now;
    if (this.hasParted || this.silentMs >= GONE_AFTER_MS) return 'gone';
    return this.silentMs >= MISSED_AFTER_MS ? 'missed' : 'heard';
  }
}
