import type { Question } from '#shared/questions/question.ts';
import { parseQuestion } from '#shared/questions/question.ts';

const COMMON = {
  lang: 'en',
  topic: 'atlas',
  difficulty: 'medium',
  licence: 'CC0-1.0',
  author: 'tests',
  explanation: 'So it is written.',
  source: 'A book',
};
const options = (texts: readonly string[]) => texts.map((text) => ({ id: `o-${text.toLowerCase()}`, text }));

/** One question of each built-in kind that is not `choice`, for decks that mix them. */
export const KIND_SAMPLES = {
  multi: must({
    ...COMMON,
    id: 'k-multi',
    kind: 'multi',
    stem: 'Which of these are noble gases?',
    options: options(['Neon', 'Argon', 'Iron', 'Zinc']),
    right: ['o-neon', 'o-argon'],
  }),
  number: must({
    ...COMMON,
    id: 'k-number',
    kind: 'number',
    stem: 'How many keys has a piano?',
    right: 88,
    tolerance: 2,
    min: 0,
    max: 200,
    step: 1,
    unit: 'keys',
  }),
  order: must({
    ...COMMON,
    id: 'k-order',
    kind: 'order',
    stem: 'From small to large?',
    options: options(['Moon', 'Earth', 'Sun']),
    right: ['o-moon', 'o-earth', 'o-sun'],
  }),
  text: must({
    ...COMMON,
    id: 'k-text',
    kind: 'text',
    stem: 'Who painted the Mona Lisa?',
    right: ['Leonardo da Vinci', 'Leonardo', 'da Vinci'],
  }),
} as const;

/** A deck with one of each. */
export function aMixedDeck(): Question[] {
  return Object.values(KIND_SAMPLES);
}

function must(raw: unknown): Question {
  const parsed = parseQuestion(raw);
  if (!parsed.ok) throw new Error(parsed.problems.join('; '));
  return parsed.value;
}
