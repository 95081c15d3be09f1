import { numberOption, type OptionValues } from '#shared/modes/option.ts';
import type { Question } from '#shared/questions/question.ts';
import { answerKinds } from '#shared/rules/answers/index.ts';
import type { LuckKey } from '#shared/rules/keyed-luck.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { withMistakable } from '../questions/mistakable.ts';
import type { Storage } from '../storage/storage.ts';

/** Draws the questions of a match; a topic without any is the caller's to refuse (an empty list). */
export async function drawDeck(
  storage: Storage,
  args: {
    mode: Mode;
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
    kinds: answerKinds(),
    ...(args.avoid ? { avoid: args.avoid } : {}),
  });
  return withMistakable(storage, drawn);
}
