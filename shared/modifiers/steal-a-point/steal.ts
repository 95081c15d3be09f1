import type { ReadOnly } from '../../rules/read-only.ts';
import type { Seat } from '../../rules/seat.ts';

/** Who somebody is, for screens that do not have every seat. */
export interface Person {
  readonly seat: number;
  readonly name: string;
  readonly avatar: string;
  readonly bot: boolean;
}

/** One press of the button. */
export interface Tap {
  readonly seat: number;
  /** From the moment the button was armed, less the line's delay, ms (ST3). */
  readonly ms: number;
}

/** What is remembered of the steal that is on, or was the last. Plain JSON; times in ms since its phase began. */
export interface Steal {
  /** Whose points are up for grabs; -1: there was no steal yet. */
  from: number;
  points: number;
  /** When the button was armed; null: it is grey. */
  armedMs: number | null;
  /** When the first press arrived; null: nobody has pressed. */
  firstMs: number | null;
  taps: Tap[];
  result: Result | null;
}

/** What each seat is remembered by. */
export interface Presser {
  /** It pressed too soon, and its key is dead until then, ms since the phase began; 0: it did not. */
  deadUntilMs: number;
  /** Of the steal that was decided last. */
  lane: { readonly place: number; readonly ms: number } | null;
}

/** How it ended. */
export interface Result {
  /** Who won it; who held it may win it too, and keeps it. */
  readonly winner: number;
  /** What changed hands: 0 where the holder kept it. */
  readonly points: number;
  /** By how much the winner was faster than the next one; null: nobody else pressed in time. */
  readonly byMs: number | null;
  /** How many pressed in time. */
  readonly pressed: number;
  /** The fastest, the winner first. */
  readonly lanes: readonly Tap[];
}

/** What everybody sees. Of the presses nothing is told before it is decided. */
export interface StealView {
  /** Who holds it; null: no steal is on. */
  readonly from: Person | null;
  readonly points: number;
  readonly isArmed: boolean;
  readonly result:
    | (Pick<Result, 'points' | 'byMs' | 'pressed'> & {
        readonly winner: Person;
        readonly lanes: readonly (Person & { readonly ms: number })[];
      })
    | null;
}

/** What one alone sees of their own presses. */
export interface OwnSteal {
  /** Pressed too soon this time. */
  readonly isTooSoon: boolean;
  readonly lane: Presser['lane'];
}

export function personOf({ seat, name, avatar, kind }: ReadOnly<Seat>): Person {
  return { seat, name, avatar, bot: kind === 'bot' };
}

/** ST3: the least credited time wins; of equal ones a keyed hash of the player decides, never the seat nor who arrived first. */
export function byTime(taps: readonly Tap[], tie: (seat: number) => number): Tap[] {
  return [...taps].sort((a, b) => a.ms - b.ms || tie(a.seat) - tie(b.seat));
}
