import type { AnswerValue } from '#shared/rules/answers/answer-kind.ts';

/** My own answer to a question, from the press on. */
export interface OwnAnswer {
  readonly matchId: string;
  readonly round: number;
  readonly answer: AnswerValue;
  /** The option, where the answer is one; empty for other kinds. */
  readonly optionId: string;
  /** `sent`: pressed, not acknowledged. `locked`: it counts. */
  readonly status: 'sent' | 'locked';
  /** Answer time, ms, once locked. */
  readonly ms: number | null;
  /** Local ms of the press. */
  readonly pressedAt: number;
  /** Local ms at which it last went out; null: this line has not carried it yet. */
  readonly sentAt: number | null;
}

export function isSameAnswer(one: AnswerValue, other: AnswerValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
