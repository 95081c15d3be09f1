import { nameKey } from '../people/name-key.ts';
import { type Moment, runHooks } from '../rules/blame.ts';
import type { Step } from '../rules/events.ts';
import { endMatch, enterPhase } from '../rules/flow.ts';
import { isRunning, type Match } from '../rules/match.ts';
import { pauseMatch, resumeMatch } from '../rules/pause.ts';
import { leave } from '../rules/people.ts';
import { assertNever } from '../rules/phase.ts';
import { refuse } from '../rules/refusals.ts';
import { count } from './direct.ts';
import type { Fastest } from './field.ts';
import type { TakenOrder } from './order.ts';
import { placeByField } from './place-by-field.ts';
import type { ShowState } from './show-part.ts';
import { restoreCut, voidRound } from './take-back.ts';

/**
 * An arena does what the director says. Orders come in the order of their numbers; one that was taken before, or that
 * comes too soon, is refused and changes nothing (SW2).
 */
export function takeOrder(moment: Moment, seq: number, order: TakenOrder): Step {
  const { match, events } = moment;
  const { show } = match;
  if (show?.role !== 'arena') return refuse('show/order');
  if (show.director === 'gone') return refuse('match/over');
  if (seq !== show.seq + 1) return refuse('show/order');
  show.seq = seq;
  carryOut(moment, show, order);
  return { ok: true, events };
}

function carryOut(moment: Moment, show: ShowState, order: TakenOrder): void {
  const { match, events } = moment;
  switch (order.do) {
    case 'phase':
      return beginPhase(moment, show, order);
    case 'conclude':
      show.field = order.field;
      show.awaits = null;
      return concludeRound(moment);
    case 'pause':
      return pauseMatch(moment);
    case 'resume':
      if (match.pausedAt !== null) resumeMatch(moment);
      return;
    case 'extend':
      return extendPhase(moment, order.ms);
    case 'void':
      voidRound(match, show);
      count(show);
      events.push({ type: 'rescored' });
      return;
    case 'restore':
      restoreCut(match, show);
      count(show);
      events.push({ type: 'rescored' });
      return;
    case 'kick': {
      const number = order.arena === null || order.arena === show.arena ? match.names[nameKey(order.name)] : undefined;
      const seat = number === undefined ? undefined : match.seats[number];
      if (seat) leave(moment, seat, 'removed');
      return;
    }
    case 'lock':
      if (match.locked !== order.locked) events.push({ type: 'lock-changed' });
      match.locked = order.locked;
      return;
    case 'watchable':
      if (match.watchable !== order.watchable) events.push({ type: 'watchable-changed' });
      match.watchable = order.watchable;
      return;
    case 'close':
      return endMatch(moment);
    default:
      return assertNever(order);
  }
}

/** The phase begins when it is heard of, by the clock of this arena: every arena gives its people the full time. */
function beginPhase(moment: Moment, show: ShowState, order: Extract<TakenOrder, { do: 'phase' }>): void {
  const { match } = moment;
  match.pausedAt = null;
  show.awaits = null; // the others may have been counted without us: stop waiting
  if (order.playing !== null) {
    show.field = { ...show.field, playing: order.playing };
    show.players = order.playing;
  }
  show.line = order.line;
  enterPhase(moment, order.phase, order.after);
  show.line = null;
  match.phase.endsAt = order.lastsMs === null ? null : match.phase.startedAt + order.lastsMs;
}

/** The second half of judging: the field is known, and whatever hangs on it happens. */
export function concludeRound(moment: Moment): void {
  const { match, events } = moment;
  const { show, round } = match;
  if (!show) return;
  if (round && show.field.options.length > 0) round.leans = show.field.options;
  if (round) {
    round.fastest = fastestHere(match, show.field.fastest);
    round.rightAnswers = show.field.right;
  }
  placeByField(match, show.field);
  if (round && !round.isConcluded) {
    round.isConcluded = true;
    runHooks(moment, 'judged'); // where to go is the director's affair
  }
  events.push({ type: 'rescored' });
}

/** Of the fastest of the whole field those who sit in this arena. */
function fastestHere(match: Match, fastest: readonly Fastest[]): number[] {
  return fastest.map(({ playerId }) => match.seatOf[playerId] ?? -1).filter((seat) => seat >= 0);
}

/** More time for the phase that is on. */
export function extendPhase({ match, events }: Moment, ms: number): void {
  if (match.phase.endsAt === null || !isRunning(match)) return;
  match.phase.endsAt += ms;
  events.push({ type: 'extended', ms });
}
