import { firstLetters } from '../chat/fit-columns.ts';
import { nameKey } from '../people/name-key.ts';
import type { Match } from './match.ts';
import type { Seat } from './seat.ts';

/**
 * Who is in the room, counted: the only place that changes a seat's presence, so that joining, answering
 * and leaving cost O(1) in a room of 10,000.
 */

/** Puts a person or bot into a seat: a new one, or one that is free again. They come last of all (P4), by a name of their own (N2). */
export function occupy(match: Match, seat: Seat): void {
  const before = match.seats[seat.seat];
  if (before && before !== seat && match.seatOf[before.playerId] === seat.seat) delete match.seatOf[before.playerId];
  match.seats[seat.seat] = seat;
  match.seatOf[seat.playerId] = seat.seat;
  seat.arrival = match.arrivals++;
  seat.name = freeName(match, seat.name);
  match.names[nameKey(seat.name)] = seat.seat;
  match.taken++;
  setPresence(match, seat, 'here');
}

/** The connection is lost; the seat stays taken. `returning`: the server died, and the bell goes on waiting for them. */
export function setAway(match: Match, seat: Seat, at: number, returning = false): void {
  setPresence(match, seat, 'away', returning);
  seat.droppedAt = at;
  if (match.phase.stage !== 'lobby') return; // only there a grace gives the seat away
  forgetGrace(match, seat);
  match.graces.push({ seat: seat.seat, at });
}

/** Somebody who was away is here again. */
export function setHere(match: Match, seat: Seat): void {
  forgetGrace(match, seat);
  setPresence(match, seat, 'here');
}

/** The seat is given up; the player may take it again while a match runs. Who is not on the ladder has no place. */
export function vacate(match: Match, seat: Seat): void {
  forgetGrace(match, seat);
  setPresence(match, seat, 'gone');
  seat.rank = 0;
  seat.lastRank = 0;
  seat.behind = 0;
  match.taken--;
  if (match.names[nameKey(seat.name)] === seat.seat) delete match.names[nameKey(seat.name)];
}

/** Nobody waits any longer for those who have not come back since the restart. */
export function endReturning(match: Match): void {
  match.returnBy = null;
  for (const seat of match.seats) if (seat.returning) setPresence(match, seat, seat.presence);
}

/** Whether the bell waits for this seat's answer (Q9, M7). */
export function isAwaited(seat: Seat): boolean {
  return seat.plays && (seat.presence === 'here' || seat.returning);
}

/** The number of a seat nobody sits in: a free one before the start, else a new one (a score is never inherited). */
export function freeSeatNumber(match: Match): number {
  if (match.phase.stage === 'lobby' && match.taken < match.seats.length) {
    const free = match.seats.find((seat) => seat.presence === 'gone');
    if (free) return free.seat;
  }
  return match.seats.length;
}

/** N2: two people of one name become "Ada" and "Ada 2". */
export function freeName(match: Match, wanted: string): string {
  if (match.names[nameKey(wanted)] === undefined) return wanted;
  for (let n = 2; ; n++) {
    const name = `${firstLetters(wanted, 16 - String(n).length - 1)} ${n}`;
    if (match.names[nameKey(name)] === undefined) return name;
  }
}

/** Gives a seat another name. */
export function setName(match: Match, seat: Seat, name: string): void {
  if (match.names[nameKey(seat.name)] === seat.seat) delete match.names[nameKey(seat.name)];
  seat.name = name;
  match.names[nameKey(name)] = seat.seat;
}

function setPresence(match: Match, seat: Seat, presence: Seat['presence'], returning = false): void {
  const wasHere = seat.presence === 'here';
  const wasAwaited = isAwaited(seat);
  seat.presence = presence;
  seat.returning = returning;
  if (presence !== 'away') seat.droppedAt = null;
  const here = Number(presence === 'here') - Number(wasHere);
  match.hereCount += here;
  if (seat.kind === 'human') match.humansHere += here;
  countAwaited(match, seat, Number(isAwaited(seat)) - Number(wasAwaited));
}

/** One more, or one less, is waited for: by the bell, and by the next question. */
export function countAwaited(match: Match, seat: Seat, change: number): void {
  if (match.round && !match.round.given[seat.seat]) match.round.awaited += change;
  if (seat.kind !== 'human') return;
  match.peoplePlaying += change;
  if (match.ready?.said[seat.seat]) match.ready.count += change;
}

function forgetGrace(match: Match, seat: Seat): void {
  const at = seat.droppedAt === null ? -1 : match.graces.findIndex((grace) => grace.seat === seat.seat);
  if (at >= 0) match.graces.splice(at, 1);
}
