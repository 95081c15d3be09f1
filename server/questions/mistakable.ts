import type { Question, TextQuestion } from '#shared/questions/question.ts';
import { plainForms } from '#shared/rules/answers/plain-words.ts';
import { isSlip, slipsAllowed } from '#shared/rules/answers/slips.ts';
import type { Storage } from '../storage/storage.ts';
import { surveyOf } from './bank-survey.ts';
import { dictionaryOf } from './dictionary.ts';
import type { RightAnswers } from './right-answers.ts';

/** The same questions; those with typed answers know which words are no slip (K5). */
export async function withMistakable(storage: Storage, deck: readonly Question[]): Promise<Question[]> {
  if (!deck.some(({ kind }) => kind === 'text')) return [...deck];
  const { answers } = await surveyOf(storage);
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
async function mistakableOf(question: TextQuestion, answers: RightAnswers): Promise<string[]> {
  const { lang } = question;
  const right = question.right.flatMap((text) => plainForms(text, lang));
  const own = right.map((words) => words.join(' '));
  const found = new Set<string>();
  const dictionary = await dictionaryOf(lang);
  for (const word of new Set(right.flat().filter((one) => slipsAllowed(one) > 0)))
    for (const other of dictionary.get(word[0] ?? '') ?? []) if (isSlip(other, word)) found.add(other);
  for (const words of right)
    for (const other of answers.like(lang, words))
      if (!own.some((spelling) => other.spellings.has(spelling)) && isWithinSlips(other.words, words))
        for (const [i, word] of other.words.entries()) if (word !== words[i]) found.add(word);
  return [...found].sort();
}

function isWithinSlips(given: readonly string[], right: readonly string[]): boolean {
  return given.every((word, i) => word === right[i] || isSlip(word, right[i] ?? ''));
}
