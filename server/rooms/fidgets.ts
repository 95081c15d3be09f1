import type { Intent } from '#shared/rules/input.ts';
import { TokenBuckets } from './token-bucket.ts';

/** Wishes that are journalled and bring the match no nearer to its end. */
const FIDGETS: readonly Intent['type'][] = [
  'pause',
  'resume',
  'lock',
  'lead',
  'phones',
  'watchable',
  'cohost',
  'again',
];
/** So many of them may come at once, and one more each time this has passed, ms. */
export const BURST_CHANGES = 30;
export const EVERY_MS = 5 * 1000;
/** The same of bots, which a host adds one by one: a full room up, down and up again. */
const BURST_BOTS = 200;
/** The same of what only a rule understands: of a key that is meant to be hit fast, as many as fingers can. */
const BURST_DOINGS = 120;
const DOING_EVERY_MS = 500;

/** How much a seat may fidget: without a bound one host who toggles a lock would fill the journal all night. */
export class Fidgets {
  private readonly changes = new TokenBuckets(BURST_CHANGES, EVERY_MS);
  private readonly bots = new TokenBuckets(BURST_BOTS, EVERY_MS);
  private readonly doings = new TokenBuckets(BURST_DOINGS, DOING_EVERY_MS);

  /** Whether a seat's wish is within what it may. */
  allow(seat: number, { type }: Intent, at: number): boolean {
    if (type === 'do') return this.doings.take(String(seat), at);
    if (type === 'bots') return this.bots.take(String(seat), at);
    return !FIDGETS.includes(type) || this.changes.take(String(seat), at);
  }
}
