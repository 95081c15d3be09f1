import fc from 'fast-check';
import { clean } from '../questions/clean.ts';
import type { Question } from '../questions/question.ts';
import { parseQuestion, QUESTION_KINDS } from '../questions/question.ts';

const words = (max: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: max })
    .map((text) => clean(text))
    .filter((text) => text.length > 0 && text.length <= max);
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);

/** Any question the gate lets through: every kind, every optional field there or not. For tests. */
export const arbitraryQuestion: fc.Arbitrary<Question> = fc
  .record({
    kind: fc.constantFrom(...QUESTION_KINDS),
    id,
    topic: id,
    stem: words(120),
    lang: fc.constantFrom('en', 'de', 'pt-BR'),
    difficulty: fc.constantFrom('easy', 'medium', 'hard'),
    explanation: fc.option(words(80), { nil: undefined }),
    source: fc.option(words(40), { nil: undefined }),
    licence: words(20),
    author: words(20),
    tags: fc.array(id, { maxLength: 3 }),
    revision: fc.integer({ min: 1, max: 99 }),
    provenance: fc.constantFrom({}, { pack: 'a pack' }, { model: 'm1', prompt: 'p2' }),
    options: fc.uniqueArray(fc.record({ id, text: words(40) }), {
      minLength: 2,
      maxLength: 6,
      selector: (option) => option.id,
    }),
    picks: fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
    spellings: fc.array(words(30), { minLength: 1, maxLength: 4 }),
    right: fc.integer({ min: -500, max: 500 }),
    unit: fc.option(id, { nil: undefined }),
  })
  .map(({ kind, options, picks, spellings, right, unit, ...common }) => {
    const ids = options.map((option) => option.id);
    const chosen = [...new Set(picks.map((n) => ids[n % ids.length] ?? ''))];
    const rest = {
      choice: { options, right: chosen.slice(0, 1) },
      multi: { options, right: chosen },
      order: { options, right: [...ids].reverse() },
      text: { right: [...new Set(spellings)] },
      number: { right, tolerance: 1.5, min: -600, max: 600, step: 0.5, ...(unit ? { unit } : {}) },
    }[kind];
    const given = Object.fromEntries(
      Object.entries({ ...common, kind, ...rest }).filter(([, value]) => value !== undefined),
    );
    return parseQuestion(given);
  })
  .filter((result) => result.ok)
  .map((result) => (result as { value: Question }).value);
