import { hashText } from '#shared/rules/random.ts';
import { type Part, PLAN, type Plan } from './answers.ts';
import type { LanguageModel, Said, Usage } from './language-model.ts';
import type { MakeInput } from './make-input.ts';
import { PROMPTS } from './prompts.ts';

/** So many more are written than asked for: some will not pass. */
const SPARE_SHARE = 0.25;
/** Questions of one request: more at once get alike. */
export const BATCH_QUESTIONS = 5;
const SUBTOPIC_MAX_CHARS = 120;

/** What is asked of the model for a run, the same each time it is taken up. */
export interface CallArgs {
  readonly model: LanguageModel;
  readonly input: MakeInput;
  readonly seed: number;
  readonly signal: AbortSignal;
  /** Most tokens of its answer. */
  readonly tokensMax: number;
}

export function seedOf(runId: string): number {
  return hashText(runId) & 0x7fffffff;
}

/** How many are written for a set. */
export function writtenFor(count: number): number {
  return count + Math.ceil(count * SPARE_SHARE);
}

/** Which sides of the topic are asked about, how, and how hard; a plain division where the model has no plan. Null: it does not want to. */
export async function planSet(args: CallArgs): Promise<{ parts: Part[] | null; usage: Usage }> {
  const { model, input, seed, signal, tokensMax } = args;
  const { topic, lang, kinds, difficulty, wishes } = input;
  const count = writtenFor(input.count);
  const said: Said<Plan> = await model.ask({
    ...{ task: PROMPTS.plan.text, answer: PLAN, name: 'plan', seed, signal, tokensMax },
    about: { topic, count, language: lang, kinds, difficulty, wishes },
  });
  const { usage } = said;
  if (said.said === 'refusal') return { parts: null, usage };
  return { parts: fitted(said.said === 'answer' ? said.value.parts : [], input, count), usage };
}

/** The plan with what was asked for: its kinds, its number, and parts small enough for one request. */
function fitted(parts: readonly Part[], { kinds, difficulty, topic }: MakeInput, count: number): Part[] {
  const plain: Part = {
    subtopic: topic,
    kind: kinds[0] ?? 'choice',
    difficulty: difficulty === 'mixed' ? 'medium' : difficulty,
    count: BATCH_QUESTIONS,
  };
  const whole: Part[] = [];
  let left = count;
  for (const part of [...parts, ...Array.from({ length: count }, () => plain)]) {
    if (left <= 0) break;
    if (part.count < 1) continue;
    const here = Math.min(part.count, BATCH_QUESTIONS, left);
    whole.push({
      subtopic: part.subtopic.slice(0, SUBTOPIC_MAX_CHARS),
      kind: kinds.includes(part.kind) ? part.kind : plain.kind,
      difficulty: difficulty === 'mixed' ? part.difficulty : difficulty,
      count: here,
    });
    left -= here;
  }
  return whole;
}
