import { type Moment, runHooks } from './blame.ts';
import { claimChair, leaveChair } from './chair.ts';
import type { Step } from './events.ts';
import { leaveLobby, obey } from './flow.ts';
import type { Match } from './match.ts';
import { isRunning, REMOVED } from './match.ts';
import { stopPlaying } from './playing.ts';
import { refuse } from './refusals.ts';
import { rememberSeat } from './remember.ts';
import type { Arrival, Seat } from './seat.ts';
import { newSeat } from './seat.ts';
import { freeSeatNumber, occupy, setAway, setHere, vacate } from './seating.ts';
import { isShutOut, shutOut } from './shut-out.ts';

/** In the waiting room a dropped player's seat is kept this long (P3). */
export const SEAT_GRACE_MS = 30 * 1000;

/** P1, P2, P5: a person comes in, or comes back to the seat that is already theirs. */
export function join(moment: Moment, who: Arrival): Step {
  const { match, at, events } = moment;
  const known = match.seatOf[who.playerId];
  if (known === REMOVED) return refuse('kicked/stays-out');
  const own = known === undefined ? undefined : match.seats[known];
  if (own) {
    if (own.presence === 'here') {
      events.push({ type: 'returned', seat: own.seat });
      return { ok: true, events };
    }
    if (own.presence === 'gone' && match.taken >= match.settings.maxSeats) return refuse('match/full');
    if (own.presence === 'away') setHere(match, own);
    else occupy(match, own); // gone: by now somebody may have the name
    events.push({ type: 'returned', seat: own.seat });
  } else {
    if (isShutOut(match, who.network, who.name)) return refuse('kicked/name');
    const isOpener = who.playerId === match.opener?.playerId;
    if (match.settings.openerOnly && !isOpener) return refuse('match/held-pack'); // PK1
    if (match.locked && !isOpener) return refuse('match/locked');
    if (match.taken >= match.settings.maxSeats) return refuse('match/full');
    const seat = sitDown(moment, who);
    events.push({ type: 'joined', seat: seat.seat });
    if (match.show && isRunning(match)) stopPlaying(match, seat); // SW6
    obey(moment, runHooks(moment, 'joined', seat));
  }
  const seat = match.seats[match.seatOf[who.playerId] ?? -1];
  if (seat) claimChair(match, seat, events);
  armAutoStart(match, at);
  if (match.phase.stage === 'lobby' && match.phase.endsAt !== null && match.hereCount >= match.settings.maxSeats)
    leaveLobby(moment);
  return { ok: true, events };
}

function sitDown(moment: Moment, who: Arrival): Seat {
  const { match } = moment;
  const number = freeSeatNumber(match);
  const seat = newSeat(number, who, 'human', firstRoundFor(match));
  if (isRunning(match)) seat.score = match.lateScore;
  occupy(match, seat);
  rememberSeat(moment, seat);
  return seat;
}

function firstRoundFor(match: Match): number {
  if (!match.round) return 0;
  const canStillAnswer = match.phase.stage === 'read' || match.phase.stage === 'open';
  return match.round.index + (canStillAnswer ? 0 : 1);
}

/** P3: the connection is lost; seat, score and answer stay. The others may have been waiting for this one alone (Q9). */
export function drop(moment: Moment, seat: Seat): Step {
  const { match, at, events } = moment;
  if (seat.presence !== 'here') return { ok: true, events };
  setAway(match, seat, at);
  disarmAutoStart(match);
  events.push({ type: 'dropped', seat: seat.seat });
  return { ok: true, events };
}

/** P6: a person leaves on purpose, is removed by the host, or the grace of the waiting room has run out. */
export function leave(moment: Moment, seat: Seat, why: 'own' | 'removed' | 'grace'): Step {
  const { match, events } = moment;
  if (seat.presence === 'gone') return { ok: true, events };
  vacate(match, seat);
  if (why === 'removed') {
    seat.removed = true;
    match.seatOf[seat.playerId] = REMOVED;
    shutOut(match, seat);
  }
  events.push({ type: 'left', seat: seat.seat, why });
  leaveChair(match, seat, why, events);
  disarmAutoStart(match);
  obey(moment, runHooks(moment, 'left', seat));
  return { ok: true, events };
}

function armAutoStart(match: Match, at: number): void {
  const { autoStartMs, pace } = match.settings;
  if (match.phase.stage === 'lobby' && match.phase.endsAt === null && autoStartMs !== null && match.humansHere > 0) {
    match.phase.endsAt = at + autoStartMs * pace;
  }
}

function disarmAutoStart(match: Match): void {
  if (match.phase.stage === 'lobby' && match.humansHere === 0) match.phase.endsAt = null;
}
