import type { ModKind, Question, QuestionKind } from '#shared/questions/question.ts';
import type { Luck } from '../random.ts';

/** What a player answers: an option id, several or an order of them, a number, or words. */
export type AnswerValue = string | number | readonly string[];

/**
 * One kind of question: how a stranger's answer is read, how it is judged, how a bot would answer. The kinds of an app
 * lie in its registry (`kinds.ts`), those of mods beside the built-in ones; the rules know no kind by name.
 */
export interface AnswerKind<Q extends Question = Question> {
  /** A mod's is `modid:thing`. */
  readonly kind: QuestionKind | ModKind;
  /** Why a question of this kind cannot be asked, in a sentence; null: it can. For kinds whose questions bring `data`. */
  problemOf?(question: Q): string | null;
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

  /* What a kind of a mod may say, too. */
  /** What it is called where somebody looks questions over by their kinds, in English; its id when absent. */
  readonly title?: string;
  /** The built-in kind whose form asks it where the mod has no view of its own; `text` when absent. */
  readonly asks?: QuestionKind;
  /** What is shown beside the options, line by line, while the question is asked: nothing of the answer. */
  beside?(question: Q): readonly string[];
  /** Takes matching questions of imported files: `pairs` belong together, `others` to nobody. Null: not this one. */
  fromPairs?(
    pairs: readonly { readonly left: string; readonly right: string }[],
    others: readonly string[],
  ): Record<string, unknown> | null;
}
