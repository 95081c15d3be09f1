import { beginCount, orderPhase } from '../shows/direct.ts';
import { askQuestion, countRounds } from './asking.ts';
import { ask, type Moment, ONWARD, runHooks, switchOff, type Wanted } from './blame.ts';
import { fillWithBots, NO_MOVES, planBots } from './bots.ts';
import { beginEncore } from './encore.ts';
import { judgeRound } from './judging.ts';
import { compareTempo } from './ladder.ts';
import { checkMemory } from './memory.ts';
import type { Stage } from './phase.ts';
import type { OwnedPhase } from './ruleset.ts';
import { rankSeats } from './summary.ts';
import { tempoOf } from './tempo.ts';

/** No phase is longer, ms. */
const LONGEST_MS = 60 * 60 * 1000;
/** Rules that send a match to and fro this often without letting any time pass are mistaken. */
const HOPS_MAX = 40;
/** So many phases without a question are more than any evening needs: a match ends in bounded time (M5). */
const IDLE_PHASES_MAX = 500;

/** Leaves the current phase for the one of this name, and does what entering it means. `after`: see Phase. */
export function enterPhase(moment: Moment, name: string, after: string | null = null): void {
  enter(moment, moment.rules.phase(name), after);
}

function enter(moment: Moment, phase: OwnedPhase, after: string | null): void {
  const { rules, match, at, events } = moment;
  const leaving = match.phase;
  const before = leaving.stage;
  if (before === 'open') obey(moment, runHooks(moment, 'closed'));
  if (match.phase !== leaving) return; // one of them went elsewhere
  const asks = asksQuestion(before, phase.def.stage);
  const isAtEnd = asks && match.cursor >= match.deck.length;
  const entered = isAtEnd ? rules.phase(rules.over) : phase;
  const { def } = entered;
  if (asks && !isAtEnd) askQuestion(moment);
  match.idlePhases = asks ? 0 : match.idlePhases + 1;
  if (def.stage !== 'lobby' && match.graces.length > 0) match.graces.length = 0; // a seat is given away in the waiting room only
  const rule = rules.rules[entered.owner]?.id ?? '';
  if (before !== 'lobby') match.playedMs += (match.pausedAt ?? at) - leaving.startedAt;
  match.phase = { name: def.name, stage: def.stage, rule, after, startedAt: at, endsAt: null };
  match.ready = null;
  match.botMoves = NO_MOVES;
  match.botsDone = 0;
  const isEndless = def.stage === 'lobby' || def.stage === 'over';
  if (!isEndless) match.phase.endsAt = at + durationOf(moment, entered);
  if (match.round && def.stage === 'read') match.round.opensAt = match.phase.endsAt ?? at;
  if (match.round && def.stage === 'open') {
    match.round.opensAt = at; // a host may have skipped the reading beat
    match.round.shownAt ??= at;
  }
  events.push({ type: 'phase-changed', phase: def.name, stage: def.stage });
  if (match.show) orderPhase(moment, match.show, before === 'lobby');
  let wanted = asks ? runHooks(moment, 'roundBegan') : null;
  if (def.stage === 'told' && match.round && !match.round.verdicts) {
    judgeRound(moment);
    events.push({ type: 'revealed', round: match.round.index });
    if (match.show) beginCount(match, match.show);
    else wanted = runHooks(moment, 'judged') ?? wanted;
  }
  if (def.stage === 'over') {
    countRounds(moment);
    rankSeats(match); // who has left since the last reveal leaves no gap in the places
    compareTempo(match);
    beginEncore(match, at);
  }
  wanted = runHooks(moment, 'phase') ?? wanted;
  if (def.stage === 'told') checkMemory(moment);
  if (match.show && def.name === rules.mode.cut?.phase) match.show.line = null;
  if (!isEndless) planBots(moment);
  obey(moment, wanted);
}

/** The match begins, with whoever is here. */
export function leaveLobby(moment: Moment): void {
  enter(moment, ...nextPhase(moment));
}

/** The match is over, with the places that stand. */
export function endMatch(moment: Moment): void {
  enterPhase(moment, moment.rules.over); // while it is still paused: the pause was not played
  moment.match.pausedAt = null;
}

/** What follows when the time of the current phase is up, or the host skips the rest of it. */
export function leavePhase(moment: Moment): void {
  const { match, events } = moment;
  if (match.idlePhases > IDLE_PHASES_MAX)
    return switchOff(match, 0, { what: 'next', error: new Error('no question comes any more') }, events); // which ends it
  if (match.phase.stage === 'lobby') fillWithBots(moment, match.settings.fillTo);
  enter(moment, ...nextPhase(moment));
}

/** Goes where a rule wanted to. */
export function obey(moment: Moment, wanted: Wanted | null): void {
  if (!wanted) return;
  const { match, events } = moment;
  if (match.show?.role === 'arena') return; // its director does
  if (match.phase.stage === 'over') return; // an end is an end
  const hops = events.reduce((sum, event) => sum + Number(event.type === 'phase-changed'), 0);
  if (hops > HOPS_MAX || match.idlePhases > IDLE_PHASES_MAX) {
    switchOff(match, wanted.place, { what: 'go', error: new Error(`went to "${wanted.phase}" without end`) }, events);
    match.idlePhases = 0; // the others begin anew
  } else if (wanted.phase === ONWARD) leavePhase(moment);
  else enterPhase(moment, wanted.phase, placeOf(moment, wanted.phase));
}

/** Behind which phase of the mode a phase stands that somebody goes to: a modifier's comes where the mode is. */
function placeOf({ rules, match }: Moment, name: string): string | null {
  return rules.phase(name).owner === 0 ? null : (match.phase.after ?? match.phase.name);
}

/** The phase that follows, and what it comes after when it is a modifier's. */
function nextPhase(moment: Moment): [phase: OwnedPhase, after: string | null] {
  const { rules, match } = moment;
  const { phase } = match;
  const base = rules.phase(phase.after ?? phase.name);
  if (rules.inserted.length === 0) return [modesNext(moment, base), null];
  const done = phase.after === null ? -1 : rules.inserted.findIndex(({ def }) => def.name === phase.name);
  let next: OwnedPhase | null = null;
  const nextOfMode = (): OwnedPhase => {
    next ??= modesNext(moment, base);
    return next;
  };
  const { name, stage } = base.def;
  for (const inserted of rules.inserted.slice(done + 1)) {
    const { def, owner, asked } = inserted;
    const isHere =
      def.before === undefined
        ? def.after === name || def.after === stage
        : match.cursor < match.deck.length && asksQuestion(stage, nextOfMode().def.stage);
    if (isHere && ask(moment, owner, asked.when, false, (_rule, c) => def.when?.(c) ?? true)) return [inserted, name];
  }
  return [nextOfMode(), null];
}

/** What comes after the current phase as far as the mode is concerned. */
export function nextOfMode(moment: Moment): string {
  const { rules, match } = moment;
  return modesNext(moment, rules.phase(match.phase.after ?? match.phase.name)).def.name;
}

function modesNext(moment: Moment, { def, asked }: OwnedPhase): OwnedPhase {
  const { rules } = moment;
  // A name nobody has is the mode's mistake.
  const next = ask(moment, 0, asked.next, null, (_rule, c) => rules.phase(def.next?.(c) ?? rules.over));
  return next ?? rules.phase(rules.over);
}

function asksQuestion(before: Stage, stage: Stage): boolean {
  return (stage === 'read' && before !== 'read') || (stage === 'open' && before !== 'read' && before !== 'open');
}

function durationOf(moment: Moment, { def, owner, asked }: OwnedPhase): number {
  // The answer window is what the host chose and points are measured in it; the pace leaves it alone.
  if (def.stage === 'open' && moment.match.round) return moment.match.round.windowMs;
  const ms = ask(moment, owner, asked.lasts, 0, (_rule, c) => {
    const lasts = def.lasts(c);
    if (!(lasts >= 0 && lasts <= LONGEST_MS)) throw new RangeError(`a phase lasts 0 to ${LONGEST_MS} ms, not ${lasts}`);
    return lasts;
  });
  const { settings, round } = moment.match;
  return Math.round(ms * settings.pace * tempoOf(settings, def, round?.windowMs ?? 0));
}
