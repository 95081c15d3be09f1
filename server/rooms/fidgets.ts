import type { Intent } from '#shared/rules/input.ts';

/** Wishes that are journalled and bring the match no nearer to its end. */
const FIDGETS: readonly Intent['type'][] = ['pause', 'resume', 'bots', 'lock', 'lead', 'phones', 'cohost'];
/** So many of them may come at once, and one more each time this has passed, ms. */
const BURST_CHANGES = 30;
const EVERY_MS = 5 * 1000;

/** How much a seat may fidget: without a bound one host who toggles a lock would fill the journal all night. */
export class Fidgets {
  private readonly bySeat = new Map<number, { left: number; at: number }>();

  /** Whether a seat's wish is within what it may. */
  allow(seat: number, intent: Intent, at: number): boolean {
    if (!FIDGETS.includes(intent.type)) return true;
    const known = this.bySeat.get(seat) ?? { left: BURST_CHANGES, at };
    known.left = Math.min(BURST_CHANGES, known.left + (at - known.at) / EVERY_MS);
    known.at = at;
    this.bySeat.set(seat, known);
    if (known.left < 1) return false;
    known.left--;
    return true;
  }
}
