import type { Summary } from './field.ts';
import type { Order } from './order.ts';

/**
 * What director and arenas say to each other. Each message may be lost, come twice, late or out of order: whatever
 * matters is said again until the other end shows that it knows.
 */

/** Director to all arenas. */
export interface Down {
  /** Rises with every director of this show: what an older one says is not heard. */
  readonly epoch: number;
  /** Server ms of the director. */
  readonly sentAt: number;
  /** Those that some arena has not taken yet. */
  readonly orders: readonly NumberedOrder[];
  /** Round one of a cut: who has just this score says their keys. */
  readonly asks: { readonly after: number; readonly score: number } | null;
  /** This is its last word: no other director will come. */
  readonly isGone?: true;
}

export interface NumberedOrder {
  readonly seq: number;
  /** Server ms of the director: not before, so that all arenas begin together. */
  readonly startsAt: number;
  readonly order: Order;
}

/** Arena to director. */
export interface Up {
  readonly arena: number;
  /** Server ms at which this arena's room began, and a number that rises within it: what is older is not heard. */
  readonly born: number;
  readonly turn: number;
  /** The last order taken. */
  readonly seq: number;
  /** Seats taken, of them connected, and who plays. */
  readonly taken: number;
  readonly here: number;
  readonly playing: number;
  readonly maxSeats: number;
  /** Of the open question: who has answered, and whom it waits for. */
  readonly answered: number;
  readonly awaited: number;
  /** How much later than in the director's messages it is here, at least, ms: the skew of two clocks and the way. */
  readonly lagMs: number;
  /** What it was asked to count, until the count of all is known. */
  readonly count: { readonly after: number; readonly summary: Summary } | null;
  /** Keys of those who have a score, as in `keysAt`. */
  readonly keys: { readonly after: number; readonly score: number; readonly flat: readonly number[] } | null;
}
