import type { Mode } from '../modes/define-mode.ts';
import { closeIfAllAnswered } from './answering.ts';
import type { MatchEvent, Step } from './events.ts';
import { enterPhase } from './flow.ts';
import type { Match } from './match.ts';
import { isRunning, REMOVED } from './match.ts';
import { refuse } from './refusals.ts';
import type { Arrival, Seat } from './seat.ts';
import { newSeat } from './seat.ts';
import { freeSeatNumber, occupy, setAway, setHere, vacate } from './seating.ts';

/** A dropped host keeps the room this long, so that a refresh costs nobody the chair (P4). */
export const HOST_GRACE_MS = 10 * 1000;
/** In the waiting room a dropped player's seat is kept this long (P3). */
export const SEAT_GRACE_MS = 30 * 1000;

/** P1, P2, P5: a person comes in, or comes back to the seat that is already theirs. */
export function join(mode: Mode, match: Match, who: Arrival, at: number): Step {
  const known = match.seatOf[who.playerId];
  if (known === REMOVED) return refuse('kicked/stays-out');
  const events: MatchEvent[] = [];
  const own = known === undefined ? undefined : match.seats[known];
  if (own) {
    if (own.presence === 'here') return { ok: true, events: [{ type: 'returned', seat: own.seat }] };
    if (own.presence === 'gone' && match.taken >= match.settings.maxSeats) return refuse('match/full');
    if (own.presence === 'away') setHere(match, own);
    else occupy(match, own); // gone: by now somebody may have the name
    events.push({ type: 'returned', seat: own.seat });
  } else {
    if (match.locked) return refuse('match/locked');
    if (match.taken >= match.settings.maxSeats) return refuse('match/full');
    events.push({ type: 'joined', seat: sitDown(match, who) });
  }
  if (match.host === null) passHost(match, events);
  closeIfAllAnswered(mode, match, at, events); // somebody who has answered comes back to a room that everybody had dropped from
  armAutoStart(match, at);
  if (match.phase.name === 'waiting' && match.phase.endsAt !== null && match.hereCount >= match.settings.maxSeats) {
    enterPhase(mode, match, mode.phases.waiting.next(match), at, events);
  }
  return { ok: true, events };
}

function sitDown(match: Match, who: Arrival): number {
  const number = freeSeatNumber(match);
  const seat = newSeat(number, who, 'human', firstRoundFor(match));
  if (isRunning(match)) seat.score = match.lateScore;
  occupy(match, seat);
  return number;
}

function firstRoundFor(match: Match): number {
  if (!match.round) return 0;
  const canStillAnswer = match.phase.name === 'reading' || match.phase.name === 'answering';
  return match.round.index + (canStillAnswer ? 0 : 1);
}

/** P3: the connection is lost; seat, score and answer stay. The others may have been waiting for this one alone (Q9). */
export function drop(mode: Mode, match: Match, seat: Seat, at: number): Step {
  if (seat.presence !== 'here') return { ok: true, events: [] };
  setAway(match, seat, at);
  disarmAutoStart(match);
  const events: MatchEvent[] = [{ type: 'dropped', seat: seat.seat }];
  closeIfAllAnswered(mode, match, at, events);
  return { ok: true, events };
}

/** P6: a person leaves on purpose, is removed by the host, or the grace of the waiting room has run out. */
export function leave(mode: Mode, match: Match, seat: Seat, why: 'own' | 'removed' | 'grace', at: number): Step {
  if (seat.presence === 'gone') return { ok: true, events: [] };
  vacate(match, seat);
  if (why === 'removed') {
    seat.removed = true;
    match.seatOf[seat.playerId] = REMOVED;
  }
  const events: MatchEvent[] = [{ type: 'left', seat: seat.seat, why }];
  if (match.host === seat.seat) passHost(match, events);
  disarmAutoStart(match);
  closeIfAllAnswered(mode, match, at, events);
  return { ok: true, events };
}

/** P4: the chair goes to the person here who has sat longest; to nobody when nobody is here. */
export function passHost(match: Match, events: MatchEvent[]): void {
  let longest: Seat | null = null;
  for (const seat of match.seats) {
    if (seat.presence !== 'here' || seat.kind !== 'human') continue;
    if (!longest || seat.arrival < longest.arrival) longest = seat;
  }
  const next = longest?.seat ?? null;
  if (next === match.host) return;
  match.host = next;
  events.push({ type: 'host-changed', seat: next });
}

function armAutoStart(match: Match, at: number): void {
  const { autoStartMs, pace } = match.settings;
  if (match.phase.name === 'waiting' && match.phase.endsAt === null && autoStartMs !== null && match.humansHere > 0) {
    match.phase.endsAt = at + autoStartMs * pace;
  }
}

function disarmAutoStart(match: Match): void {
  if (match.phase.name === 'waiting' && match.humansHere === 0) match.phase.endsAt = null;
}
