import type { Match } from './match.ts';
import type { Seat } from './seat.ts';

/**
 * Who is in the room, counted: the only place that changes a seat's presence, so that joining, answering
 * and leaving cost O(1) in a room of 10,000.
 */

/** Puts a person or bot into a seat: a new one, or one that is free again. */
export function occupy(match: Match, seat: Seat): void {
  const before = match.seats[seat.seat];
  if (before && before !== seat && match.seatOf[before.playerId] === seat.seat) delete match.seatOf[before.playerId];
  match.seats[seat.seat] = seat;
  match.seatOf[seat.playerId] = seat.seat;
  seat.presence = 'here';
  seat.droppedAt = null;
  match.taken++;
  match.names[seat.name.toLowerCase()] = seat.seat;
  countHere(match, seat, 1);
}

/** The connection is lost; the seat stays taken. */
export function setAway(match: Match, seat: Seat, at: number): void {
  seat.presence = 'away';
  seat.droppedAt = at;
  countHere(match, seat, -1);
}

/** Somebody who was away is here again. */
export function setHere(match: Match, seat: Seat): void {
  seat.presence = 'here';
  seat.droppedAt = null;
  countHere(match, seat, 1);
}

/** The seat is given up; the player may take it again while a match runs. */
export function vacate(match: Match, seat: Seat): void {
  if (seat.presence === 'here') countHere(match, seat, -1);
  seat.presence = 'gone';
  seat.droppedAt = null;
  match.taken--;
  if (match.names[seat.name.toLowerCase()] === seat.seat) delete match.names[seat.name.toLowerCase()];
}

/** The number of a seat nobody sits in: a free one before the start, else a new one (a score is never inherited). */
export function freeSeatNumber(match: Match): number {
  if (match.phase.name === 'waiting' && match.taken < match.seats.length) {
    const free = match.seats.find((seat) => seat.presence === 'gone');
    if (free) return free.seat;
  }
  return match.seats.length;
}

/** N2: two people of one name become "Ada" and "Ada 2". */
export function freeName(match: Match, wanted: string): string {
  if (match.names[wanted.toLowerCase()] === undefined) return wanted;
  for (let n = 2; ; n++) {
    // By code points: half an emoji is no letter.
    const name = `${[...wanted].slice(0, 16 - String(n).length - 1).join('')} ${n}`;
    if (match.names[name.toLowerCase()] === undefined) return name;
  }
}

/** Gives a seat another name. */
export function setName(match: Match, seat: Seat, name: string): void {
  if (match.names[seat.name.toLowerCase()] === seat.seat) delete match.names[seat.name.toLowerCase()];
  seat.name = name;
  match.names[name.toLowerCase()] = seat.seat;
}

function countHere(match: Match, seat: Seat, by: 1 | -1): void {
  match.hereCount += by;
  if (seat.kind === 'human') match.humansHere += by;
  if (match.round && !match.round.given[seat.seat]) match.round.awaited += by;
}
