import { optionsOf } from '../../questions/question.ts';
import type { Look } from '../../rules/context.ts';
import type { Plot, Suspect } from './memory.ts';

/** The wrong options of the question, in the order shown; none where there is nothing to choose from. */
export function decoysOf(c: Look<Plot, Suspect>): readonly { readonly id: string; readonly text: string }[] {
  const { question, kind, match } = c;
  if (!question || !kind || !match.round || question.kind !== 'choice') return [];
  const right = new Set(kind.reveal(question).optionIds);
  const options = optionsOf(question);
  return match.round.optionOrder.flatMap((id) => options.filter((option) => option.id === id && !right.has(id)));
}
