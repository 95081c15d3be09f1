import { ask, type Moment } from '../rules/blame.ts';
import type { Step } from '../rules/events.ts';
import { endMatch, leaveLobby, leavePhase, nextOfMode } from '../rules/flow.ts';
import { isRunning } from '../rules/match.ts';
import { pauseMatch, resumeMatch } from '../rules/pause.ts';
import { assertNever } from '../rules/phase.ts';
import { type RefusalCode, refuse } from '../rules/refusals.ts';
import { count, give } from './direct.ts';
import { fieldFor } from './field.ts';
import type { Direction } from './order.ts';
import type { ShowState } from './show-part.ts';
import { concludeRound, extendPhase } from './take-order.ts';

/** A phase is not made longer than this by one press, ms. */
const EXTENSION_MAX_MS = 10 * 60 * 1000;

/** Something happens to the director: its host presses a key, or all arenas have said something. */
export function takeDirection(moment: Moment, direction: Direction): Step {
  const { show } = moment.match;
  if (show?.role !== 'director') return refuse('show/order');
  const no = notNow(moment, show, direction);
  if (no) return refuse(no);
  direct(moment, show, direction);
  return { ok: true, events: moment.events };
}

function notNow({ match, rules }: Moment, show: ShowState, direction: Direction): RefusalCode | null {
  const isOver = match.phase.stage === 'over';
  if (isOver) return 'match/over';
  switch (direction.do) {
    case 'open':
      return show.doors === 'closed' ? null : 'show/doors-open';
    case 'start':
      if (match.phase.stage !== 'lobby') return 'match/started';
      if (show.doors === 'closed') return 'show/doors-closed';
      return direction.playing < rules.mode.players.min ? 'match/too-few' : null;
    case 'pause':
      if (!isRunning(match)) return 'match/not-started';
      return match.pausedAt === null ? null : 'match/paused';
    case 'resume':
      return match.pausedAt === null ? 'match/not-paused' : null;
    case 'next':
    case 'extend':
      if (!isRunning(match)) return 'match/not-started';
      if (match.pausedAt !== null) return 'match/paused';
      if (direction.do === 'extend')
        return direction.ms > 0 && direction.ms <= EXTENSION_MAX_MS ? null : 'show/no-extension';
      return show.awaits === null ? null : 'show/counting';
    case 'end':
      return isRunning(match) ? null : 'match/not-started';
    case 'void':
      return show.paid === null ? 'show/nothing-to-void' : null;
    case 'restore':
      return show.cut === null ? 'show/nobody-to-restore' : null;
    case 'close':
      return match.phase.stage === 'lobby' ? null : 'match/started';
    case 'bell':
      return match.phase.stage === 'open' && match.pausedAt === null ? null : 'match/other-phase';
    case 'counted':
      return show.awaits === 'count' && show.countsAfter === direction.after ? null : 'match/other-phase';
    case 'drawn':
      return show.awaits === 'line' && show.countsAfter === direction.after ? null : 'match/other-phase';
    case 'kick':
    case 'lock':
    case 'watchable':
      return null;
    default:
      return assertNever(direction);
  }
}

function direct(moment: Moment, show: ShowState, direction: Direction): void {
  const { match } = moment;
  switch (direction.do) {
    case 'open':
      show.doors = 'open';
      return;
    case 'start':
      show.field = { ...show.field, playing: direction.playing };
      return leaveLobby(moment);
    case 'next':
    case 'bell':
      return leavePhase(moment);
    case 'end':
      show.awaits = null;
      return endMatch(moment);
    case 'close':
      give(moment, direction);
      return endMatch(moment);
    case 'pause':
      pauseMatch(moment);
      return give(moment, direction);
    case 'resume':
      resumeMatch(moment);
      return give(moment, direction);
    case 'extend':
      extendPhase(moment, direction.ms);
      return give(moment, direction);
    case 'void':
      show.paid = null;
      give(moment, direction);
      return count(show);
    case 'restore':
      show.field = { ...show.field, playing: show.field.playing + (show.cut?.fallen ?? 0) };
      show.cut = null;
      give(moment, direction);
      return count(show);
    case 'kick':
      return give(moment, direction);
    case 'lock':
      match.locked = direction.locked;
      return give(moment, direction);
    case 'watchable':
      match.watchable = direction.watchable;
      return give(moment, direction);
    case 'counted':
      show.scores = direction.summary.scores;
      show.field = fieldFor([], direction.summary);
      show.awaits = null;
      concludeRound(moment);
      give(moment, { do: 'conclude', summary: direction.summary });
      return beforeCut(moment, show);
    case 'drawn':
      show.line = direction.line;
      return goOn(moment, show);
    default:
      return assertNever(direction);
  }
}

/** A cut by places that is to come needs its line, which takes another question to all arenas. */
function beforeCut(moment: Moment, show: ShowState): void {
  const { match, rules } = moment;
  const { cut } = rules.mode;
  show.line = null;
  show.leaving = 0;
  if (cut && match.phase.stage === 'told' && nextOfMode(moment) === cut.phase)
    show.leaving = ask(moment, 0, 'cut.leaves', 0, (_rule, c) => cut.leaves(c));
  if (show.leaving > 0 && show.leaving < show.field.playing) show.awaits = 'line';
  else goOn(moment, show);
}

/** The phase may end again; had its time run out meanwhile, it ends now. */
function goOn({ match, at }: Moment, show: ShowState): void {
  show.awaits = null;
  const { phase } = match;
  if (phase.endsAt !== null && phase.endsAt < at && match.pausedAt === null) phase.endsAt = at;
}
