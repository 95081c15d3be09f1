import { keyedLuck } from './keyed-luck.ts';
import type { Match } from './match.ts';
import type { Seat } from './seat.ts';

/** Better first: score, then less time over right answers (S6), then who sat down earlier (S7). */
export function compareSeats(a: Seat, b: Seat): number {
  return b.score - a.score || a.rightMs - b.rightMs || a.arrival - b.arrival;
}

/**
 * The seats that count, best first: who plays, then who is out, the last to go first. Not those who left for good (P6),
 * nor those who only watch.
 */
export function ladderOf(match: Match): Seat[] {
  return match.seats.filter((seat) => seat.presence !== 'gone' && (seat.plays || seat.out)).sort(compareOnLadder);
}

function compareOnLadder(a: Seat, b: Seat): number {
  if (a.out || b.out) return (a.out?.place ?? 0) - (b.out?.place ?? 0);
  return compareSeats(a, b);
}

/** Who plays and has not left, in the order of a cut. */
export function standingOf(match: Match): Seat[] {
  return inOrderOfCut(
    match,
    match.seats.filter((seat) => seat.plays && seat.presence !== 'gone'),
  );
}

/**
 * These seats in the order of a cut: score, then time over right answers, then a keyed hash of the player, which nobody
 * can choose and which does not depend on how a crowd was seated.
 */
export function inOrderOfCut(match: Match, seats: readonly Seat[]): Seat[] {
  const tieOf = tieBreaker(match);
  return seats
    .map((seat) => ({ seat, tie: tieOf(seat.seat) }))
    .sort((a, b) => b.seat.score - a.seat.score || a.seat.rightMs - b.seat.rightMs || a.tie - b.tie)
    .map(({ seat }) => seat);
}

/** A number of each seat's player that decides where everything else is equal; worked out when it is asked for. */
export function tieBreaker(match: Match): (seat: number) => number {
  const ties = tiesOf(match);
  return (seat) => {
    const player = match.seats[seat]?.playerId ?? '';
    let tie = ties.get(player);
    if (tie === undefined) {
      tie = keyedLuck(match.key, 'tie', player).next();
      ties.set(player, tie);
    }
    return tie;
  };
}

/** Of each match, by player: a keyed hash is dear, and the same hundreds of them are asked for again and again. */
const KNOWN_TIES = new WeakMap<Match, { readonly key: string; readonly ties: Map<string, number> }>();

function tiesOf(match: Match): Map<string, number> {
  let known = KNOWN_TIES.get(match);
  if (known?.key !== match.key) {
    known = { key: match.key, ties: new Map() };
    KNOWN_TIES.set(match, known);
  }
  return known.ties;
}

/** R1: writes every seat's `fasterThan` from the mean times of right answers: once a match, O(n log n). Speed without being right is none. */
export function compareTempo(match: Match): void {
  const knowing = match.seats.filter((seat) => seat.right > 0).sort((a, b) => mean(a) - mean(b));
  for (const seat of match.seats) seat.fasterThan = null;
  if (knowing.length < 2) return;
  let slower = 0;
  for (let i = knowing.length - 1; i >= 0; i--) {
    const seat = knowing[i] as Seat;
    const after = knowing[i + 1];
    if (after && mean(after) > mean(seat)) slower = knowing.length - 1 - i;
    seat.fasterThan = Math.round((100 * slower) / (knowing.length - 1));
  }
}

function mean(seat: Seat): number {
  return seat.rightMs / seat.right;
}
