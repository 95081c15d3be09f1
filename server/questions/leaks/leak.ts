import type { Told } from './told.ts';
import type { WordWeights } from './word-weights.ts';

/** From here on an editor should look at the pair. */
export const LEAK_WEIGHT = 13;
/** From here on a draw keeps the pair apart: there a false alarm costs nothing. */
export const APART_WEIGHT = 10;
/** A rare answer says more than "four", but not without end. */
const ANSWER_WEIGHT = 4;
/** So much more two questions share that are about the same thing without naming each other's answer. */
const SUBJECT_WEIGHT = 5;

export interface Leak {
  /** Who has met this question ... */
  readonly from: string;
  /** ... has a start in this one. */
  readonly to: string;
  readonly weight: number;
  /** `answer`: the answer is told; `subject`: so much is the same that one leads to the other. */
  readonly gives: 'answer' | 'subject';
  /** The words that give it away, the most telling first. */
  readonly words: readonly string[];
}

/** The stronger way in which one of two questions gives the other away; null where neither does. */
export function leakBetween(a: Told, b: Told, weights: WordWeights, from = LEAK_WEIGHT): Leak | null {
  if (a.lang !== b.lang || a.id === b.id) return null;
  const shared = [...a.words.keys()].filter((word) => b.words.has(word));
  const leaks = [
    answerLeak(a, b, shared, weights),
    answerLeak(b, a, shared, weights),
    subjectLeak(a, b, shared, weights),
  ].filter((leak) => leak !== null && leak.weight >= from);
  return leaks.reduce((best, leak) => (best && leak && best.weight >= leak.weight ? best : leak), null);
}

/** The most that two questions can come to whose shared words weigh so much. */
export function weightAtMost(shared: number): number {
  return ANSWER_WEIGHT + 2 * shared;
}

/** `a` tells an answer of `b`, and enough else that it is understood to be that answer. */
function answerLeak(a: Told, b: Told, shared: readonly string[], weights: WordWeights): Leak | null {
  const answer = b.answers.find(
    (words) => [...words].every((word) => a.words.has(word)) && [...words].some((word) => !b.asked.has(word)),
  );
  if (!answer) return null;
  const weigh = (word: string): number => weights.of(word, b.lang);
  const around = shared.filter((word) => !answer.has(word));
  const ofAnswer = Math.min(ANSWER_WEIGHT, Math.max(...[...answer].map(weigh)));
  // What the question itself asks by counts twice.
  const weight = ofAnswer + sum(around, (word) => (b.asked.has(word) ? 2 : 1) * weigh(word));
  return leak(a, b, weight, 'answer', [...answer, ...telling(around, weigh)]);
}

function subjectLeak(a: Told, b: Told, shared: readonly string[], weights: WordWeights): Leak {
  const weigh = (word: string): number => weights.of(word, a.lang);
  return leak(a, b, sum(shared, weigh) - SUBJECT_WEIGHT, 'subject', telling(shared, weigh));
}

function leak(a: Told, b: Told, weight: number, gives: Leak['gives'], words: readonly string[]): Leak {
  return { from: a.id, to: b.id, weight, gives, words: words.map((word) => a.words.get(word) ?? word) };
}

function telling(words: readonly string[], weigh: (word: string) => number): string[] {
  return words.filter((word) => weigh(word) > 0).sort((one, other) => weigh(other) - weigh(one));
}

function sum(words: readonly string[], weigh: (word: string) => number): number {
  return words.reduce((total, word) => total + weigh(word), 0);
}
