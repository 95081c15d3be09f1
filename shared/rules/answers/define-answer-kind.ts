import { MOD_KIND, type ModQuestion } from '#shared/questions/question.ts';
import type { AnswerKind } from './answer-kind.ts';

/**
 * Makes a kind of question, for the list `answerKinds` of a mod. `Data` is what its questions bring besides stem and
 * options; `problemOf` makes sure of it before a question is ever asked.
 */
export function defineAnswerKind<Data = null>(kind: AnswerKind<ModQuestion<Data>>): AnswerKind {
  if (!MOD_KIND.test(kind.kind) || kind.kind.length > 40)
    throw new Error(`answer kind "${kind.kind}": an id is the mod's, a colon and a name, such as "mymod:pairs"`);
  // A kind is only ever handed questions of its own kind, which `problemOf` has looked at.
  return Object.freeze({ ...kind }) as unknown as AnswerKind;
}
