import { numberOption, type OptionValues } from '#shared/modes/option.ts';
import type { Question } from '#shared/questions/question.ts';
import type { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import type { LuckKey } from '#shared/rules/keyed-luck.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { withMistakable } from '../questions/mistakable.ts';
import type { Storage } from '../storage/storage.ts';

/** Draws the questions of a match; a topic without any is the caller's to refuse (an empty list). */
export async function drawDeck(
  storage: Storage,
  args: {
    mode: Mode;
    /** What can be asked. */
    answerKinds: AnswerKinds;
    topic: string;
    lang: string;
    options: OptionValues;
    /** Of the room. */
    seats: number;
    key: LuckKey;
    avoid?: readonly string[];
  },
): Promise<Question[]> {
  const { mode, options, seats } = args;
  const count =
    mode.deckSize?.(options, seats) ?? ('questions' in mode.options ? numberOption(options, 'questions') : 10);
  const drawn = await storage.questions.draw({
    topic: args.topic,
    lang: args.lang,
    count,
    key: args.key,
    kinds: args.answerKinds.ids,
    ...(args.avoid ? { avoid: args.avoid } : {}),
  });
  // What a mod's kind finds no question in is left out: a shorter match is better than a broken one.
  return withMistakable(
    storage,
    drawn.filter((question) => args.answerKinds.problemOf(question) === null),
  );
}
