import type { ChoiceQuestion, Difficulty } from '#shared/questions/question.ts';

let made = 0;

/** A choice question for tests: `aQuestion({ right: 'Lima', wrong: ['Quito', 'Bogota'] })`. Option ids are the texts in lower case. */
export function aQuestion(
  args: {
    id?: string;
    stem?: string;
    right?: string;
    wrong?: readonly string[];
    difficulty?: Difficulty;
    topic?: string;
    explanation?: string;
  } = {},
): ChoiceQuestion {
  const right = args.right ?? 'Lima';
  const wrong = args.wrong ?? ['Quito', 'La Paz', 'Santiago'];
  const optionId = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  return {
    id: args.id ?? `test-${++made}`,
    kind: 'choice',
    lang: 'en',
    topic: args.topic ?? 'atlas',
    stem: args.stem ?? 'Which city is the capital of Peru?',
    difficulty: args.difficulty ?? 'easy',
    ...(args.explanation === undefined ? {} : { explanation: args.explanation }),
    licence: 'CC0-1.0',
    author: 'tests',
    tags: [],
    revision: 1,
    provenance: {},
    options: [...wrong, right].map((text) => ({ id: optionId(text), text })),
    right: [optionId(right)],
  };
}

/** A deck of `count` questions with known ids `q0`, `q1` ... whose right answer is always `yes`. */
export function aDeck(count: number): ChoiceQuestion[] {
  return Array.from({ length: count }, (_, i) =>
    aQuestion({
      id: `q${i}`,
      stem: `Is this question number ${i + 1}?`,
      right: 'Yes',
      wrong: ['No', 'Maybe', 'Later'],
    }),
  );
}
