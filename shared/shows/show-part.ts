import type { Field, Finalist } from './field.ts';
import type { DirectorIs } from './hear-of-director.ts';
import type { Key } from './key.ts';
import type { Order } from './order.ts';

/** What a header says of a match that is part of a show. */
export interface ShowPart {
  readonly show: string;
  /** The director has the clock and no seats; an arena has seats and is told everything else. */
  readonly role: 'director' | 'arena';
  /** Number of this arena, from 0; the director's is -1. */
  readonly arena: number;
  readonly arenas: number;
  readonly title: string;
  /** When the host means to begin, server ms. */
  readonly startsAt: number;
  /** The director's: what the key of its host is known by. */
  readonly hostKeyHash?: string;
}

/** What a match that is part of a show remembers of it. Plain JSON, like the rest of the match. */
export interface ShowState extends ShowPart {
  /** Number of the last order that an arena has taken, or the director has given; 0: none. */
  seq: number;
  /** Everybody who plays, in all arenas, as of the last count. */
  field: Field;
  /** The last key that survives the cut which is to come; null: none is worked out. */
  line: Key | null;
  /** The best of those who fell, wherever they sat, best first. */
  fallen: readonly Fallen[];
  /** The last cut: how many went, and after which round; null: none, or it was taken back. */
  cut: { readonly round: number; readonly fallen: number } | null;
  /** What the last question that was revealed came to, so that it can be taken back; null: none, or it was. */
  paid: Paid | null;
  /** Who played when it began, in all arenas. */
  players: number;
  /** An arena's: whether its director speaks. */
  director: DirectorIs;
  /** The director's: whether anybody may come in. */
  doors: 'closed' | 'open';
  /** The director's: all of its orders, number 1 first. */
  readonly given: Given[];
  /** What the director must hear from all arenas before its phase may end; an arena counts, or does not. */
  awaits: 'count' | 'line' | null;
  /** Number of the order after which is counted. */
  countsAfter: number;
  /** The director's: how many the cut that is to come takes by places. */
  leaving: number;
  /** The director's: how many have each score, flat: score, how many, best first. */
  scores: readonly number[];
}

/** Somebody who fell when they were among the best, with their place, and after which round. */
export interface Fallen extends Finalist {
  readonly place: number;
  readonly round: number;
}

/** An order, and when it was given, server ms of the director. */
export interface Given {
  readonly at: number;
  readonly order: Order;
}

/** Of one round, by seat number: points, and ms of a right answer (-1: it was not right, -2: there was none). */
export interface Paid {
  readonly round: number;
  readonly bySeat: Record<number, readonly [points: number, rightMs: number]>;
}

export function newShowState(part: ShowPart): ShowState {
  return {
    ...part,
    seq: 0,
    field: { playing: 0, answered: 0, right: 0, options: [], best: [], fastest: [], places: [] },
    line: null,
    fallen: [],
    cut: null,
    paid: null,
    players: 0,
    director: 'heard',
    doors: 'closed',
    given: [],
    awaits: null,
    countsAfter: 0,
    leaving: 0,
    scores: [],
  };
}
