import { numberOption, type OptionValues } from '#shared/modes/option.ts';
import type { Question } from '#shared/questions/question.ts';
import type { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import type { LuckKey } from '#shared/rules/keyed-luck.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { withMistakable } from '../questions/mistakable.ts';
import type { Storage } from '../storage/storage.ts';

export interface DrawQuestionsArgs {
  /** What can be asked. */
  readonly answerKinds: AnswerKinds;
  readonly topic: string;
  readonly lang: string;
  readonly count: number;
  readonly key: LuckKey;
  readonly avoid?: readonly string[];
  readonly exclude?: readonly string[];
}

/** Draws the questions of a match; a topic without any is the caller's to refuse (an empty list). */
export async function drawDeck(
  storage: Storage,
  {
    mode,
    options,
    seats,
    ...args
  }: Omit<DrawQuestionsArgs, 'count'> & {
    mode: Mode;
    options: OptionValues;
    /** Of the room. */
    seats: number;
  },
): Promise<Question[]> {
  const count =
    mode.deckSize?.(options, seats) ?? ('questions' in mode.options ? numberOption(options, 'questions') : 10);
  return drawQuestions(storage, { ...args, count });
}

/** Draws so many, fewer where there are no more. */
export async function drawQuestions(
  storage: Storage,
  { answerKinds, ...args }: DrawQuestionsArgs,
): Promise<Question[]> {
  const drawn = await storage.questions.draw({ ...args, kinds: answerKinds.ids });
  // What a mod's kind finds no question in is left out: a shorter match is better than a broken one.
  return withMistakable(
    storage,
    drawn.filter((question) => answerKinds.problemOf(question) === null),
  );
}
