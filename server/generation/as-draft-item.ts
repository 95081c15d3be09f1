import type { DraftItem, DraftQuestion, ItemProvenance } from '#shared/drafts/draft.ts';
import { optionId } from '#shared/drafts/draft-question.ts';
import { clean } from '#shared/questions/clean.ts';
import { luck } from '#shared/rules/random.ts';
import type { Part, Written } from './answers.ts';

export interface WrittenBy extends ItemProvenance {
  readonly run: string;
  readonly seed: number;
}

/** What a model wrote, as a question of a draft. Its answers are put into another order: a model likes to begin with the right one. */
export function asDraftItem(written: Written, { kind, difficulty }: Part, index: number, by: WrittenBy): DraftItem {
  const words = {
    ...{ kind, difficulty, data: null, stem: clean(written.question) },
    ...{ explanation: clean(written.explanation), source: clean(written.source) },
  };
  const id = `${by.run.replace(/[^a-z0-9]/gi, '').slice(0, 12)}-${index}`;
  const question = { ...words, ...answersOf(written, kind, luck(by.seed, index)) };
  return { id, question, warnings: [], isOut: false, provenance: by };
}

function answersOf(
  { answers, number }: Written,
  kind: Part['kind'],
  order: ReturnType<typeof luck>,
): Pick<DraftQuestion, 'options' | 'right' | 'number'> {
  if (kind === 'number') return { options: [], right: [], number: number && { ...number, unit: clean(number.unit) } };
  const cleaned = answers.map(({ text, right }) => ({ text: clean(text), right }));
  if (kind === 'text')
    return { options: [], right: cleaned.filter(({ right }) => right).map(({ text }) => text), number: null };
  const shuffled = order.shuffle(cleaned).map((answer, i) => ({ ...answer, id: optionId(i) }));
  const idOf = (text: string): string[] => shuffled.flatMap((option) => (option.text === text ? [option.id] : []));
  return {
    options: shuffled.map(({ id, text }) => ({ id, text })),
    // In the order in which they were written: of an `order` that is the right one.
    right: cleaned.filter(({ right }) => right || kind === 'order').flatMap(({ text }) => idOf(text)),
    number: null,
  };
}
