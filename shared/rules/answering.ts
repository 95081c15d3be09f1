import type { Mode } from '../modes/define-mode.ts';
import type { AnswerValue } from './answers/answer-kind.ts';
import { answerKindOf } from './answers/index.ts';
import type { MatchEvent, Step } from './events.ts';
import { enterPhase } from './flow.ts';
import type { Match } from './match.ts';
import { questionOf } from './match.ts';
import { refuse } from './refusals.ts';
import type { Seat } from './seat.ts';
import { isAwaited } from './seating.ts';

/** The most a seat is given back for its distance, ms (Q7). */
export const CREDIT_CAP_MS = 150;

/** Takes one answer: O(1), whatever the number of seats. */
export function takeAnswer(
  mode: Mode,
  match: Match,
  seat: Seat,
  round: number,
  raw: AnswerValue,
  creditMs: number,
  at: number,
): Step {
  const { phase } = match;
  const current = match.round;
  const question = questionOf(match);
  if (!current || !question || phase.name === 'waiting' || phase.name === 'countdown' || phase.name === 'podium') {
    return refuse('answer/no-question'); // Q2
  }
  if (round !== current.index) return refuse('answer/other-round'); // Q5
  if (current.given[seat.seat]) return refuse('answer/twice'); // Q3
  if (phase.name === 'reading') return refuse('answer/too-early'); // Q2
  if (phase.name !== 'answering') return refuse('answer/too-late'); // Q4
  if (match.pausedAt !== null) return refuse('answer/paused');
  const kind = answerKindOf(question);
  const answer = kind.read(question, raw);
  if (answer === undefined) return refuse('answer/unknown-option');

  const credit = Math.max(0, Math.min(creditMs, CREDIT_CAP_MS));
  const ms = Math.max(0, Math.round(at - current.opensAt - credit));
  current.given[seat.seat] = { seat: seat.seat, answer, at, ms, creditMs: Math.round(credit) };
  current.answeredCount++;
  if (isAwaited(seat)) current.awaited--;
  for (const option of kind.leansTo(question, answer)) {
    const place = current.optionOrder.indexOf(option);
    if (place >= 0) current.leans[place] = (current.leans[place] ?? 0) + 1;
  }
  const events: MatchEvent[] = [{ type: 'answered', seat: seat.seat, round, ms }];
  closeIfAllAnswered(mode, match, at, events);
  return { ok: true, events };
}

/** Q9: the bell comes early when everybody who is here has answered. */
export function closeIfAllAnswered(mode: Mode, match: Match, at: number, events: MatchEvent[]): void {
  const { round } = match;
  if (match.phase.name !== 'answering' || match.pausedAt !== null || !round) return;
  if (match.humansHere > 0 && round.awaited === 0) enterPhase(mode, match, 'locked', at, events);
}
