import { optionsOf, type Question } from '../questions/question.ts';
import type { DraftNumber, DraftQuestion } from './draft.ts';

/** Kinds that a form can write; others can be moved and dropped. */
export const WRITTEN_KINDS = ['choice', 'multi', 'number', 'order', 'text'] as const;
export type WrittenKind = (typeof WRITTEN_KINDS)[number];

export function isWritten(kind: string): kind is WrittenKind {
  return (WRITTEN_KINDS as readonly string[]).includes(kind);
}

const NO_NUMBER: DraftNumber = { right: null, tolerance: null, min: null, max: null, step: null, unit: '' };
/** How many empty places for answers a new question has. */
const PLACES: Readonly<Record<WrittenKind, number>> = { choice: 4, multi: 4, order: 4, number: 0, text: 0 };

/** A question with nothing in it yet. */
export function blankQuestion(kind: WrittenKind): DraftQuestion {
  const options = Array.from({ length: PLACES[kind] }, (_, i) => ({ id: optionId(i), text: '' }));
  return {
    ...{ kind, stem: '', difficulty: 'medium', explanation: '', source: '', options, data: null },
    right: kind === 'order' ? options.map(({ id }) => id) : [],
    number: kind === 'number' ? NO_NUMBER : null,
  };
}

/** Ids of the options of a question that is written here: a, b, c ... */
export function optionId(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}

/** A finished question as a draft holds it: it may be changed again. */
export function asDraftQuestion(question: Question): DraftQuestion {
  const { kind, stem, difficulty, explanation = '', source = '' } = question;
  const words = { kind, stem, difficulty, explanation, source, options: optionsOf(question) };
  if (question.kind === 'number') {
    const { right, tolerance, min, max, step, unit = '' } = question as Extract<Question, { kind: 'number' }>;
    return { ...words, right: [], number: { right, tolerance, min, max, step, unit }, data: null };
  }
  const data = 'data' in question ? question.data : null;
  return { ...words, right: question.right as readonly string[], number: null, data };
}
