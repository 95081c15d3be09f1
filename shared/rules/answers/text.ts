import type { Question } from '#shared/questions/question.ts';
import type { AnswerKind } from './answer-kind.ts';

type TextQuestion = Extract<Question, { kind: 'text' }>;

const LONGEST = 80;
const ARTICLES = /^(the|a|an|le|la|les|el|los|las|der|die|das) /;

/** Typed words (K5): forgiving about case, accents, articles, punctuation and a slip of the finger. */
export const text: AnswerKind<TextQuestion> = {
  kind: 'text',
  read(_question, raw) {
    if (typeof raw !== 'string') return undefined;
    const typed = raw.normalize('NFC').trim().slice(0, LONGEST);
    return plain(typed) ? typed : undefined;
  },
  judge(question, answer) {
    if (typeof answer !== 'string') return 0;
    const given = plain(answer);
    return question.right.some((right) => isCloseTo(given, plain(right))) ? 1 : 0;
  },
  leansTo: () => [],
  guess: (question, skill, luck) =>
    luck.chance(skill) ? (question.right[0] ?? '') : luck.pick(['no idea', 'pass', 'hm']),
  reveal: (question) => ({ optionIds: [], text: question.right[0] ?? '' }),
};

/** The words without what nobody should be judged by. */
function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(ARTICLES, '');
}

/** Equal, or one slip in five letters and two in ten; digits must be exact, and the first letter too. */
function isCloseTo(given: string, right: string): boolean {
  if (given === right) return true;
  if (/\d/.test(right) || given[0] !== right[0]) return false;
  const allowed = right.length >= 10 ? 2 : right.length >= 5 ? 1 : 0;
  return allowed > 0 && Math.abs(given.length - right.length) <= allowed && slips(given, right) <= allowed;
}

/** Edit distance with neighbour swaps as one slip (optimal string alignment). */
function slips(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let j = 0; j <= b.length; j++) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = best;
    }
  }
  return at(a.length, b.length);
}
