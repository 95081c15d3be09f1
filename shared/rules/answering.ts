import { isAfterBell } from '../shows/bell.ts';
import type { AnswerValue } from './answers/answer-kind.ts';
import { type Moment, runHooks } from './blame.ts';
import type { Step } from './events.ts';
import { leavePhase, obey } from './flow.ts';
import { questionOf } from './match.ts';
import { refuse } from './refusals.ts';
import type { Seat } from './seat.ts';
import { isAwaited } from './seating.ts';

/** The most a seat is given back for its distance, ms (Q7). */
export const CREDIT_CAP_MS = 150;
/** Nobody reads an option and presses sooner than this after it could first be seen, ms (Q12). */
export const HUMAN_LEAST_MS = 120;

/** Takes one answer: O(1), whatever the number of seats. */
export function takeAnswer(moment: Moment, seat: Seat, round: number, raw: AnswerValue, creditMs: number): Step {
  const { match, at, events } = moment;
  const { stage } = match.phase;
  const current = match.round;
  const question = questionOf(match);
  if (!current || !question || stage === 'lobby' || stage === 'intro' || stage === 'over')
    return refuse('answer/no-question'); // Q2
  if (!seat.plays) return refuse(seat.leads ? 'answer/leads' : 'answer/out'); // H14, G6
  if (round !== current.index) return refuse('answer/other-round'); // Q5
  if (current.given[seat.seat]) return refuse('answer/twice'); // Q3
  if (stage === 'read') return refuse('answer/too-early'); // Q2
  if (stage !== 'open' || isAfterBell(match, at)) return refuse('answer/too-late'); // Q4, SW4
  if (match.pausedAt !== null) return refuse('answer/paused');
  const kind = moment.rules.kinds.of(question);
  const answer = kind.read(question, raw);
  if (answer === undefined) return refuse('answer/unknown-option');

  const credit = Math.max(0, Math.min(creditMs, CREDIT_CAP_MS));
  const ms = Math.max(0, Math.round(at - current.opensAt - credit));
  // By the time that really went by: an honest answer from far away is not too fast because of its credit.
  const isTooFast = seat.kind === 'human' && at - (current.shownAt ?? current.opensAt) < HUMAN_LEAST_MS;
  const given = { seat: seat.seat, answer, at, ms, creditMs: Math.round(credit), isTooFast };
  current.given[seat.seat] = given;
  current.answeredCount++;
  if (isAwaited(seat)) current.awaited--;
  events.push({ type: 'answered', seat: seat.seat, round, ms });
  if (moment.rules.hears.answered.length > 0) obey(moment, runHooks(moment, 'answered', given));
  return { ok: true, events };
}

/**
 * Q9: the bell comes early when everybody who is here has answered. Asked after everything that happens, for it may be
 * a drop, a return or the end of a pause that leaves nobody to wait for.
 */
export function closeIfAllAnswered(moment: Moment): void {
  const { match } = moment;
  const { round } = match;
  if (match.show || match.phase.stage !== 'open' || match.pausedAt !== null || !round) return;
  if (match.humansHere > 0 && round.awaited === 0) leavePhase(moment);
}
