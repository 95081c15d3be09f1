import type { AskedQuestion } from '../storage/storage.ts';

/** Two questions that share this part of their words are the same question. */
export const SAME_WORDS_SHARE = 0.75;
/** With the same answer, this part of the shorter one's words is enough, and this many words. */
const SAME_WITH_ANSWER = { part: 0.6, words: 2 };
/** Most texts, which have nothing to take apart. */
const IS_ASCII = /^[ -~]*$/;
/** Words that say nothing about what a question asks. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at by come did do does for from had has have how in into is it its many much of on one or s than that the their there they this to was were what when where which who whose why with word you your'.split(
    ' ',
  ),
);

/** What a question is about, as far as its words say it. */
export interface Meaning {
  /** The words of the question that carry its meaning. */
  readonly asked: ReadonlySet<string>;
  readonly answer: string;
}

export function meaningOf({ kind, stem, options = [], right: key }: AskedQuestion): Meaning {
  const keys = [key].flat();
  const right = options.filter((option) => keys.includes(option.id));
  const isTask = kind === 'multi' || kind === 'order'; // its answers say what is asked
  const asked = [stem, ...(isTask ? options.map(({ text }) => text) : [])];
  const answers = right.length > 0 ? right.map(({ text }) => text) : keys.map(String);
  return { asked: wordsOf(asked.join(' ')), answer: [...wordsOf(answers.join(' '))].join(' ') };
}

/** Whether two that share so many words ask the same, by what both ask and what is right. */
export function isSame(one: Meaning, other: Meaning, shared: number): boolean {
  if (asksTheSame(one, other, shared)) return true;
  const [a, b] = [one.asked.size, other.asked.size];
  const isAnswerSame = one.answer !== '' && one.answer === other.answer;
  return isAnswerSame && shared >= SAME_WITH_ANSWER.words && shared / Math.min(a, b) >= SAME_WITH_ANSWER.part;
}

/** The same by the words of the two questions alone: nothing of it follows from what is right. */
export function asksTheSame(one: Pick<Meaning, 'asked'>, other: Pick<Meaning, 'asked'>, shared: number): boolean {
  return shared / (one.asked.size + other.asked.size - shared) >= SAME_WORDS_SHARE;
}

function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const word of plainText(text).split(' ')) {
    const singular = word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word; // Incas are Inca
    if (singular && !COMMON_WORDS.has(singular)) words.add(singular);
  }
  return words;
}

/** Letters and digits alone, in lower case. */
export function plainText(text: string): string {
  const letters = IS_ASCII.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return letters
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
