import { setImmediate } from 'node:timers/promises';
import { type Storage, StorageError } from '../storage/storage.ts';
import { AskedAlready } from './asked-already.ts';
import { pages } from './export-file.ts';
import { shownBy, toldBy } from './leaks/told.ts';
import { WordWeights } from './leaks/word-weights.ts';
import { RightAnswers } from './right-answers.ts';

/** What was read of the bank is believed for so long. */
const FRESH_MS = 10 * 60 * 1000;
/** Of a very large bank so many questions are looked through. */
const QUESTIONS_MAX = 20_000;
/** After so many of them everybody else's evening comes first: a page is read and parsed in one go. */
const AT_ONCE_QUESTIONS = 25;

/** What a draw, and whoever writes a question, has to know of the whole bank. */
export interface BankSurvey {
  readonly answers: RightAnswers;
  readonly weights: WordWeights;
  /** The same by what players see before a reveal: for whatever is told to somebody who may be playing just now (V1). */
  readonly shownWeights: WordWeights;
  readonly asked: AskedAlready;
}

/** For each bank that is open. */
const taken = new WeakMap<Storage, { at: number; survey: Promise<BankSurvey> }>();

/** Read at the first draw, and now and then again: who draws meanwhile is served by the one before. */
export function surveyOf(storage: Storage): Promise<BankSurvey> {
  const now = performance.now();
  const known = taken.get(storage);
  if (known && now - known.at < FRESH_MS) return known.survey;
  const survey = take(storage);
  if (known) {
    known.at = now; // nobody else reads it too
    survey.then(
      () => taken.set(storage, { at: now, survey }),
      () => {},
    );
    return known.survey;
  }
  taken.set(storage, { at: now, survey });
  survey.catch(() => taken.delete(storage));
  return survey;
}

async function take({ questions }: Storage): Promise<BankSurvey> {
  const answers = new RightAnswers();
  const weights = new WordWeights();
  const shownWeights = new WordWeights();
  const asked = new AskedAlready();
  let count = 0;
  try {
    for await (const question of pages(questions, undefined, AT_ONCE_QUESTIONS)) {
      if (++count > QUESTIONS_MAX) break;
      if (count % AT_ONCE_QUESTIONS === 0) await setImmediate();
      answers.add(question);
      weights.add(toldBy(question));
      shownWeights.add(shownBy(question));
      asked.add(question);
    }
  } catch (error) {
    // A damaged question ends the look round, not the game: what was read until then counts.
    if (!(error instanceof StorageError && error.code === 'storage/corrupt')) throw error;
  }
  return { answers, weights, shownWeights, asked };
}
