import type { Difference } from '#shared/protocol/imports.ts';
import { optionsOf, type Question } from '#shared/questions/question.ts';

/** What is no part of what a question says: which version it is, and the file it came from. */
const NOT_SAID = new Set(['id', 'revision', 'provenance', 'options', 'right']);

/** What nobody reads who plays it: these may change without its becoming another question to them. */
const NOT_READ = new Set(['topic', 'lang', 'difficulty', 'source', 'licence', 'author', 'tags']);

/** Whether people who play either version read the same words and scales, and the same is right: what they said and answered of one is true of the other (F14). */
export function readsTheSame(was: Question, is: Question): boolean {
  return differencesOf(was, is).every(({ field }) => NOT_READ.has(field));
}

/** What another version of a question says differently; nothing where it is the same question. */
export function differencesOf(was: Question, is: Question): Difference[] {
  const names = new Set([...Object.keys(was), ...Object.keys(is)].filter((name) => !NOT_SAID.has(name)));
  const fields = (question: Question): ReadonlyMap<string, unknown> =>
    new Map<string, unknown>([
      ...Object.entries(question).filter(([name]) => names.has(name)),
      [
        'answers',
        optionsOf(question)
          .map(({ text }) => text)
          .sort(),
      ],
      ['right', rightIn(question)],
    ]);
  const [before, after] = [fields(was), fields(is)];
  return [...names, 'answers', 'right'].flatMap((field) => {
    const [old, now] = [before.get(field), after.get(field)].map(told);
    return old === now ? [] : [{ field, was: old ?? '', is: now ?? '' }];
  });
}

/** The right answers in their words; those of choices in no order. */
export function rightIn(question: Question): unknown {
  const options = optionsOf(question);
  if (options.length === 0) return question.right;
  const texts = (question.right as readonly string[]).map(
    (id) => options.find((option) => option.id === id)?.text ?? id,
  );
  return question.kind === 'choice' || question.kind === 'multi' ? texts.sort() : texts;
}

function told(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
