import { optionsOf, type Question } from '#shared/questions/question.ts';

/** Two questions that share this part of their words are the same question. */
const SAME_WORDS_SHARE = 0.75;
/** With the same answer, this part of the shorter one's words is enough, and this many words. */
const SAME_WITH_ANSWER = { part: 0.6, words: 2 };
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

export function meaningOf(question: Question): Meaning {
  const right = optionsOf(question).filter((option) => (question.right as readonly unknown[]).includes(option.id));
  const isTask = question.kind === 'multi' || question.kind === 'order'; // its answers say what is asked
  const asked = [question.stem, ...(isTask ? optionsOf(question).map(({ text }) => text) : [])];
  const answers = right.length > 0 ? right.map(({ text }) => text) : [question.right].flat().map(String);
  return { asked: wordsOf(asked.join(' ')), answer: [...wordsOf(answers.join(' '))].join(' ') };
}

/** Whether two that share so many words ask the same. */
export function isSame(one: Meaning, other: Meaning, shared: number): boolean {
  const [a, b] = [one.asked.size, other.asked.size];
  if (shared / (a + b - shared) >= SAME_WORDS_SHARE) return true;
  const isAnswerSame = one.answer !== '' && one.answer === other.answer;
  return isAnswerSame && shared >= SAME_WITH_ANSWER.words && shared / Math.min(a, b) >= SAME_WITH_ANSWER.part;
}

function wordsOf(text: string): Set<string> {
  return new Set(
    plainText(text)
      .split(' ')
      .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)) // Incas are Inca
      .filter((word) => word && !COMMON_WORDS.has(word)),
  );
}

/** Letters and digits alone, in lower case. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
