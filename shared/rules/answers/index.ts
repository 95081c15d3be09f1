import type { Question, QuestionKind } from '#shared/questions/question.ts';
import type { AnswerKind } from './answer-kind.ts';
import { choice } from './choice.ts';
import { multi } from './multi.ts';
import { number } from './number.ts';
import { order } from './order.ts';
import { text } from './text.ts';

const kinds = new Map<QuestionKind, AnswerKind>();

/** Adds a kind of question. Twice the same id is a mistake of ours, so it throws. */
export function registerAnswerKind<Q extends Question>(kind: AnswerKind<Q>): void {
  if (kinds.has(kind.kind)) throw new Error(`answer kind "${kind.kind}" is registered twice`);
  // A kind is only ever handed questions of its own kind (answerKindOf below), hence the wider type.
  kinds.set(kind.kind, kind as unknown as AnswerKind);
}

/** The kind that judges this question. */
export function answerKindOf(question: Question): AnswerKind {
  const kind = kinds.get(question.kind);
  if (!kind) throw new Error(`no answer kind "${question.kind}"; there are: ${[...kinds.keys()].join(', ')}`);
  return kind;
}

/** The kinds that can be played now. */
export function answerKinds(): readonly QuestionKind[] {
  return [...kinds.keys()];
}

registerAnswerKind(choice);
registerAnswerKind(multi);
registerAnswerKind(number);
registerAnswerKind(order);
registerAnswerKind(text);
