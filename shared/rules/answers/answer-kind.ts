import type { Question, QuestionKind } from '#shared/questions/question.ts';
import type { Luck } from '../random.ts';

/** What a player answers: an option id, several or an order of them, a number, or words. */
export type AnswerValue = string | number | readonly string[];

/**
 * One kind of question: how a stranger's answer is read, how it is judged, how a bot would answer.
 * The kinds are listed in `answers/index.ts`; the rules know no kind by name.
 */
export interface AnswerKind<Q extends Question = Question> {
  readonly kind: QuestionKind;
  /** The answer as it will be kept, or undefined when it is not an answer to this question at all. */
  read(question: Q, raw: AnswerValue): AnswerValue | undefined;
  /** Credit from 0 (wrong) to 1 (fully right). */
  judge(question: Q, answer: AnswerValue): number;
  /** The option ids an answer stands on, for the crowd meter. */
  leansTo(question: Q, answer: AnswerValue): readonly string[];
  /** An answer a bot gives: right with probability `skill`. */
  guess(question: Q, skill: number, luck: Luck): AnswerValue;
  /** What the reveal shows: the right option ids (in order where order counts), or the right value as text. */
  reveal(question: Q): { optionIds: readonly string[]; text: string };
}
