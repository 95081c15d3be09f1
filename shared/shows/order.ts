import type { Field, Summary } from './field.ts';
import type { Key } from './key.ts';

/** What the director tells all arenas. Arenas take orders in the order of their numbers, each once. */
export type Order =
  | {
      readonly do: 'phase';
      readonly phase: string;
      /** As in Phase. */
      readonly after: string | null;
      /** ms; null: it does not end by itself. */
      readonly lastsMs: number | null;
      /** How many play in all arenas, where a count before the first question says so. */
      readonly playing: number | null;
      /** The last key that stays, where the phase is a cut by places. */
      readonly line: Key | null;
    }
  /** The round, of all arenas together. */
  | { readonly do: 'conclude'; readonly summary: Summary }
  | { readonly do: 'pause' }
  | { readonly do: 'resume' }
  | { readonly do: 'extend'; readonly ms: number }
  /** The last question that was revealed was a bad one: its points are taken back from everybody. */
  | { readonly do: 'void' }
  /** Whom the last cut took plays again. */
  | { readonly do: 'restore' }
  /** Whoever has this name, in one arena or (null) in all. */
  | { readonly do: 'kick'; readonly name: string; readonly arena: number | null }
  | { readonly do: 'lock'; readonly locked: boolean }
  /** Whether people may watch without a seat (SP4). */
  | { readonly do: 'watchable'; readonly watchable: boolean }
  /** The show ends without having been played. */
  | { readonly do: 'close' };

/** An order as an arena logs it: of a count, what concerns its own people. */
export type TakenOrder =
  | Exclude<Order, { readonly do: 'conclude' }>
  | { readonly do: 'conclude'; readonly field: Field };

/** What happens to the director: the presses of its host, and what it has heard from all arenas together. */
export type Direction =
  | { readonly do: 'open' }
  | { readonly do: 'start'; readonly playing: number }
  | { readonly do: 'next' }
  | { readonly do: 'end' }
  | Extract<
      Order,
      { readonly do: 'pause' | 'resume' | 'extend' | 'void' | 'restore' | 'kick' | 'lock' | 'watchable' | 'close' }
    >
  /** Everybody in all arenas has answered. */
  | { readonly do: 'bell' }
  /** All arenas have counted what order `after` came to. */
  | { readonly do: 'counted'; readonly after: number; readonly summary: Summary }
  /** All arenas have named the keys around the line. */
  | { readonly do: 'drawn'; readonly after: number; readonly line: Key };
