import type { Question } from '#shared/questions/question.ts';
import { keyedLuck, type LuckKey } from '#shared/rules/keyed-luck.ts';

/** In the order in which somebody is likely to write the options of a question. */
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Kinds that speak of options by nothing but `right`; a mod's kind may keep their ids elsewhere. */
function hasBlindOptions(question: Question): question is Question & { readonly kind: 'choice' | 'multi' | 'order' } {
  return question.kind === 'choice' || question.kind === 'multi' || question.kind === 'order';
}

/**
 * The same question with ids of its options that nobody gave them, drawn by the luck of one match. Ids go out before the
 * reveal (V1), and whoever writes questions often begins with the right answer, names it so, or numbers what is to be
 * put in order from first to last; whoever met a question before knows which id was right.
 */
export function withBlindOptions(question: Question, key: LuckKey): Question {
  if (!hasBlindOptions(question)) return question;
  const { options, right } = question;
  const ids = keyedLuck(key, 'option-ids', question.id).shuffle(IDS.slice(0, options.length));
  const idOf = new Map(options.map(({ id }, i) => [id, ids[i] ?? id]));
  const blind = (id: string): string => idOf.get(id) ?? id;
  return {
    ...question,
    options: options.map(({ id, text }) => ({ id: blind(id), text })),
    right: right.map(blind),
  };
}
