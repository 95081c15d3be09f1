import type { MatchEvent } from '../rules/events.ts';
import type { Match } from '../rules/match.ts';

/** Something a match will be remembered for. Seats are numbers: whoever tells it knows their names. */
export type Moment = When &
  (
    | /** Right answers so close together that a photograph decides: the fastest first, two or three of them. */
    { readonly kind: 'finish'; readonly seats: readonly number[]; readonly byMs: number }
    /** Right answers in a row. */
    | { readonly kind: 'streak'; readonly seat: number; readonly count: number }
    /** Places gained over some questions; `ranks` has the place after each of them, the one before them first. */
    | { readonly kind: 'climb'; readonly seat: number; readonly ranks: readonly number[] }
    /** The only one of `players` who knew. */
    | { readonly kind: 'lone'; readonly seat: number; readonly players: number }
    /** Somebody took the lead from somebody. */
    | { readonly kind: 'lead'; readonly seat: number; readonly over: number }
    /** The last who stayed at a cut that left `to` of `from`, by so many points; null: points did not decide. */
    | {
        readonly kind: 'cut';
        readonly seat: number;
        readonly from: number;
        readonly to: number;
        readonly by: number | null;
      }
    /** A saboteur was voted out of the mask, by `votes`. */
    | { readonly kind: 'unmasking'; readonly seat: number; readonly votes: number }
    /** Points taken from whoever led; `byMs` before the next finger, null: nobody else pressed. */
    | {
        readonly kind: 'steal';
        readonly seat: number;
        readonly over: number;
        readonly points: number;
        readonly byMs: number | null;
      }
    /** Right answers within a heartbeat, in their order: `size` of them, of whom these are named. */
    | { readonly kind: 'chain'; readonly seats: readonly number[]; readonly size: number }
  );

export type MomentKind = Moment['kind'];

/** Its first and its last question, 0-based: mostly the same. */
interface When {
  readonly begins: number;
  readonly round: number;
}

/** Sees a moment of one rule in what has just happened to a match; null: there is none in it. */
export type MomentReader = (match: Match, event: MatchEvent) => Moment | null;

/** Everybody a moment is about, its hero first. */
export function seatsOf(moment: Moment): readonly number[] {
  switch (moment.kind) {
    case 'finish':
    case 'chain':
      return moment.seats;
    case 'lead':
    case 'steal':
      return [moment.seat, moment.over];
    default:
      return [moment.seat];
  }
}
