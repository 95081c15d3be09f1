import { setImmediate } from 'node:timers/promises';
import type { Question, TextQuestion } from '#shared/questions/question.ts';
import { plainForms } from '#shared/rules/answers/plain-words.ts';
import { isSlip, slipsAllowed } from '#shared/rules/answers/slips.ts';
import { type Storage, StorageError } from '../storage/storage.ts';
import { dictionaryOf } from './dictionary.ts';
import { pages } from './export-file.ts';

/** What was read of the bank is believed for so long. */
const FRESH_MS = 10 * 60 * 1000;
/** Of a very large bank so many questions are looked through. */
const QUESTIONS_MAX = 20_000;
/** After so many of them everybody else's evening comes first. */
const AT_ONCE_QUESTIONS = 200;

interface RightAnswer {
  readonly words: readonly string[];
  /** Every spelling that its question takes. */
  readonly spellings: ReadonlySet<string>;
}

/** Right answers of the bank, by language, number of words and their first letters: only those can be a slip apart. */
type Answers = ReadonlyMap<string, readonly RightAnswer[]>;

/** For each bank that is open, what its questions take for right. Read when the first typed question is drawn. */
const read = new WeakMap<Storage, { readonly at: number; readonly answers: Promise<Answers> }>();

/** The same questions; those with typed answers know which words are no slip (K5). */
export async function withMistakable(storage: Storage, deck: readonly Question[]): Promise<Question[]> {
  if (!deck.some(({ kind }) => kind === 'text')) return [...deck];
  const answers = await answersOf(storage);
  return Promise.all(
    deck.map(async (question) =>
      question.kind === 'text' ? { ...question, mistakable: await mistakableOf(question, answers) } : question,
    ),
  );
}

/**
 * Words within the slips that a right answer forgives, but of another meaning: words of the language, and right answers
 * to other questions. In order of the alphabet, so that the same bank gives the same deck.
 */
async function mistakableOf(question: TextQuestion, answers: Answers): Promise<string[]> {
  const { lang } = question;
  const right = question.right.flatMap((text) => plainForms(text, lang));
  const own = right.map((words) => words.join(' '));
  const found = new Set<string>();
  const dictionary = await dictionaryOf(lang);
  for (const word of new Set(right.flat().filter((one) => slipsAllowed(one) > 0)))
    for (const other of dictionary.get(word[0] ?? '') ?? []) if (isSlip(other, word)) found.add(other);
  for (const words of right)
    for (const other of answers.get(keyOf(lang, words)) ?? [])
      if (!own.some((spelling) => other.spellings.has(spelling)) && isWithinSlips(other.words, words))
        for (const [i, word] of other.words.entries()) if (word !== words[i]) found.add(word);
  return [...found].sort();
}

function isWithinSlips(given: readonly string[], right: readonly string[]): boolean {
  return given.every((word, i) => word === right[i] || isSlip(word, right[i] ?? ''));
}

function answersOf(storage: Storage): Promise<Answers> {
  const now = performance.now();
  const known = read.get(storage);
  if (known && now - known.at < FRESH_MS) return known.answers;
  const answers = readAnswers(storage);
  read.set(storage, { at: now, answers });
  answers.catch(() => read.delete(storage));
  return answers;
}

async function readAnswers({ questions }: Storage): Promise<Answers> {
  const answers = new Map<string, RightAnswer[]>();
  let count = 0;
  try {
    for await (const question of pages(questions)) {
      if (++count > QUESTIONS_MAX) break;
      if (count % AT_ONCE_QUESTIONS === 0) await setImmediate();
      const forms = rightTextsOf(question).flatMap((text) => plainForms(text, question.lang));
      const spellings = new Set(forms.map((words) => words.join(' ')));
      for (const words of forms) {
        const key = keyOf(question.lang, words);
        const same = answers.get(key);
        if (same) same.push({ words, spellings });
        else answers.set(key, [{ words, spellings }]);
      }
    }
  } catch (error) {
    // A damaged question ends the look round, not the game: what was read until then counts.
    if (!(error instanceof StorageError && error.code === 'storage/corrupt')) throw error;
  }
  return answers;
}

function rightTextsOf(question: Question): readonly string[] {
  if (question.kind === 'text') return question.right;
  if (question.kind !== 'choice' && question.kind !== 'multi') return [];
  return question.options.filter(({ id }) => question.right.includes(id)).map(({ text }) => text);
}

function keyOf(lang: string, words: readonly string[]): string {
  return `${lang}/${words.map((word) => word[0]).join(' ')}`;
}
