import { type Parsed, parseQuestion, type Question } from '../questions/question.ts';
import type { Draft, DraftItem, DraftQuestion } from './draft.ts';

/** What cannot be missing, in the order in which a form asks for it. */
export type Missing = 'stem' | 'options' | 'right' | 'number' | 'scale' | 'other';

/** What a question in the making still needs before it can be played; null: nothing. */
export function missingIn(question: DraftQuestion): Missing | null {
  const { kind, stem, right, number } = question;
  if (stem.trim() === '') return 'stem';
  if (kind === 'number') {
    if (number?.right == null) return 'number';
    if (number.min === null || number.max === null || !(number.min < number.max)) return 'scale';
    return number.right < number.min || number.right > number.max ? 'scale' : null;
  }
  if (kind === 'text') return right.every((text) => text.trim() === '') ? 'right' : null;
  if (kind !== 'choice' && kind !== 'multi' && kind !== 'order') return null;
  const filled = filledOptions(question);
  const texts = new Set(filled.map(({ text }) => text.trim().toLowerCase()));
  if (filled.length < 2 || texts.size < filled.length) return 'options';
  return filled.some(({ id }) => right.includes(id)) ? null : 'right';
}

/** The bank's question that a draft's one has become, or sentences that say what is wrong with it. */
export function finished(
  { id, question, provenance }: DraftItem,
  { topic, lang, revision }: Pick<Draft, 'topic' | 'lang' | 'revision'>,
): Parsed<Question> {
  const missing = missingIn(question);
  if (missing) return { ok: false, problems: [missing] };
  const { kind, stem, difficulty, explanation, source } = question;
  const { model, prompt } = provenance;
  return parseQuestion({
    ...{ kind, id: `${topic}.${id}`, topic, lang, stem, difficulty, revision },
    ...(explanation.trim() ? { explanation } : {}),
    ...(source.trim() ? { source } : {}),
    ...answersOf(question),
    provenance: { pack: topic, ...(model ? { model } : {}), ...(prompt ? { prompt } : {}) },
  });
}

function answersOf(question: DraftQuestion): object {
  const { kind, right, number, data } = question;
  if (kind === 'number') {
    const { unit = '', tolerance, step, ...scale } = number ?? {};
    return {
      ...scale,
      ...(tolerance == null ? {} : { tolerance }),
      ...(step == null ? {} : { step }),
      ...(unit.trim() ? { unit } : {}),
    };
  }
  if (kind === 'text') return { right: right.filter((text) => text.trim() !== '') };
  const options = filledOptions(question);
  const ids = new Set(options.map(({ id }) => id));
  const kept = { options, right: right.filter((id) => ids.has(id)) };
  return kind === 'choice' || kind === 'multi' || kind === 'order' ? kept : { ...kept, data };
}

/** Places that were left empty are none. */
function filledOptions({ options }: DraftQuestion): DraftQuestion['options'] {
  return options.filter(({ text }) => text.trim() !== '');
}
