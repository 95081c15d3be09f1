import type { Question } from '#shared/questions/question.ts';
import type { AnswerKind } from './answer-kind.ts';
import { choice } from './choice.ts';
import { multi } from './multi.ts';
import { number } from './number.ts';
import { order } from './order.ts';
import { text } from './text.ts';

/** The built-in kinds of questions. */
export const ANSWER_KINDS: readonly AnswerKind[] = [
  ofAny(choice),
  ofAny(multi),
  ofAny(number),
  ofAny(order),
  ofAny(text),
];

/** A kind is only ever handed questions of its own kind (`AnswerKinds.of`), so that it stands in a list of any. */
function ofAny<Q extends Question>(kind: AnswerKind<Q>): AnswerKind {
  return kind as unknown as AnswerKind;
}
