import { type Part, WRITTEN, type Written } from './answers.ts';
import { sumOf, type Usage } from './language-model.ts';
import type { CallArgs } from './plan-set.ts';
import { PROMPTS } from './prompts.ts';
import { spentBefore } from './spent-in-vain.ts';

/** So often a model is asked that answers with something else. */
const ASKS_MAX = 2;

export interface WrittenPart {
  readonly part: Part;
  readonly questions: readonly Written[];
  readonly isRefused: boolean;
  readonly usage: Usage;
}

/** The questions of one part; none where the model refuses, or cannot keep to the form. */
export async function writePart(args: CallArgs, part: Part, taken: readonly string[]): Promise<WrittenPart> {
  const { model, input, seed, signal, tokensMax } = args;
  const { topic, lang, wishes } = input;
  const usages: Usage[] = [];
  let isRefused = false;
  for (let asks = 0; asks < ASKS_MAX && !isRefused; asks++) {
    const spent = sumOf(usages);
    const said = await model
      .ask({
        ...{ task: PROMPTS.write.text, answer: WRITTEN, name: 'questions', seed: seed + asks, signal },
        tokensMax: Math.max(1, tokensMax - spent.tokensOut),
        about: { topic, ...part, language: lang, wishes, taken },
      })
      .catch((error: unknown) => {
        throw spentBefore(error, spent);
      });
    usages.push(said.usage);
    if (said.said === 'answer')
      return { part, questions: said.value.questions.slice(0, part.count), isRefused, usage: sumOf(usages) };
    isRefused = said.said === 'refusal';
  }
  return { part, questions: [], isRefused, usage: sumOf(usages) };
}
