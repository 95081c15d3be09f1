import { optionsOf } from '#shared/questions/question.ts';
import type { Mode } from '../modes/define-mode.ts';
import { answerKindOf } from './answers/index.ts';
import { fillWithBots, planBots } from './bots.ts';
import type { MatchEvent } from './events.ts';
import { judgeRound } from './judging.ts';
import { keyedLuck } from './keyed-luck.ts';
import { closeRanks, compareTempo } from './ladder.ts';
import type { Match } from './match.ts';
import type { Phase, PhaseName } from './phase.ts';
import { isAwaited } from './seating.ts';

/** Leaves the current phase for `name` at the time `at`, and does what entering it means. */
export function enterPhase(mode: Mode, match: Match, name: PhaseName, at: number, events: MatchEvent[]): void {
  if (name !== 'waiting') match.graces.length = 0; // a seat is given away in the waiting room only
  match.phase = beginPhase(mode, match, name, at);
  events.push({ type: 'phase-changed', phase: name });
  if (name === 'reveal') {
    judgeRound(mode, match);
    if (match.round) events.push({ type: 'revealed', round: match.round.index });
  }
  if (name === 'podium') {
    closeRanks(match);
    compareTempo(match);
  }
}

/** What follows when the time of the current phase is up, or the host skips the rest of it. */
export function leavePhase(mode: Mode, match: Match, at: number, events: MatchEvent[]): void {
  if (match.phase.name === 'waiting') fillWithBots(match, match.settings.fillTo, events);
  enterPhase(mode, match, mode.phases[match.phase.name].next(match), at, events);
}

function beginPhase(mode: Mode, match: Match, name: PhaseName, at: number): Phase {
  const { stage } = mode.phases[name];
  if (stage === 'lobby' || stage === 'over') return { name, stage, startedAt: at, endsAt: null };
  if (stage === 'read') beginRound(mode, match);
  const endsAt = at + durationOf(mode, match, name);
  if (stage === 'read' && match.round) match.round.opensAt = endsAt;
  if (stage === 'open' && match.round) match.round.opensAt = at; // a host may have skipped the reading beat
  return { name, stage, startedAt: at, endsAt };
}

function durationOf(mode: Mode, match: Match, name: PhaseName): number {
  const lasts = mode.phases[name].lasts(match);
  if (lasts === null) throw new Error(`mode "${mode.id}": phase "${name}" must end by itself, but lasts() gave null`);
  // The answer window is what the host chose and points are measured in it; the pace leaves it alone.
  return name === 'answering' ? lasts : Math.round(lasts * match.settings.pace);
}

function beginRound(mode: Mode, match: Match): void {
  const index = match.round ? match.round.index + 1 : 0;
  const question = match.deck[index];
  if (!question) throw new Error(`round ${index} has no question; the deck has ${match.deck.length}`);
  const options = optionsOf(question).map((option) => option.id);
  const windowMs = mode.phases.answering.lasts(match);
  if (windowMs === null) throw new Error(`mode "${mode.id}": the answer window must have a length`);
  match.round = {
    index,
    optionOrder: keyedLuck(match.key, 'option-order', index).shuffle(options),
    windowMs,
    opensAt: 0,
    given: {},
    answeredCount: 0,
    awaited: match.seats.reduce((sum, seat) => sum + Number(isAwaited(seat)), 0),
    leans: options.map(() => 0),
    botMoves: planBots(mode, match, question, index, windowMs),
    botsDone: 0,
    verdicts: null,
    fastest: [],
    votes: {},
  };
  answerKindOf(question); // a kind nobody registered is found here, before anybody sees the question
}
