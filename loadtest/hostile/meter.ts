import type { ChildServer } from '../child-server.ts';
import type { Course } from './finding.ts';

/** How often a process is looked at, ms. */
const EVERY_MS = 200;
const MB = 1024 * 1024;

/** Watches memory and descriptors of the servers of one row: before, at their worst, at the end. */
export class Meter {
  private server: ChildServer | null = null;
  private readonly seen = { memory: course(), descriptors: course() };
  private readonly timer = setInterval(() => this.look(), EVERY_MS);

  /** From now on this process is watched; what was seen of an earlier one counts as well. */
  watch(server: ChildServer): void {
    this.server = server;
    this.look();
  }

  /** What the first look saw, the highest, and the newest. */
  read(): { memory: Course; descriptors: Course } {
    this.look();
    return { memory: { ...this.seen.memory }, descriptors: { ...this.seen.descriptors } };
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    if (!this.server || this.server.hasEnded) return;
    note(this.seen.memory, Math.round(this.server.memory() / MB));
    note(this.seen.descriptors, this.server.descriptors());
  }
}

type Seen = { before: number; peak: number; after: number };

function course(): Seen {
  return { before: Number.NaN, peak: Number.NaN, after: Number.NaN };
}

function note(seen: Seen, value: number): void {
  if (Number.isNaN(value)) return; // not on Linux, or the process has just ended
  if (Number.isNaN(seen.before)) seen.before = value;
  seen.peak = Number.isNaN(seen.peak) ? value : Math.max(seen.peak, value);
  seen.after = value;
}
