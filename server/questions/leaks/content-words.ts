import { withDigits } from '#shared/rules/answers/number-words.ts';

/** English words that say nothing of what a text is about. Those of other languages show by how often they come. */
const COMMON = new Set(
  (
    'a about all an and are as at by be been but came come did do does for from had has have he her him his how if in into is it its like ' +
    'long made make many more most much no not of off on once one only or out over own put s she so still than that the their ' +
    'them then there these they this those to two took under up us use used using was way we were what when where which while ' +
    'who whose why will with without word you your'
  ).split(' '),
);
/** Endings beyond here say little: "composer" and "composed" are one word. */
const STEM_CHARS = 6;

/** The words of a text in their plain form, each with one way in which it is written there. */
export function contentWords(text: string): Map<string, string> {
  return stemmed(plainWords(text).filter((word) => !COMMON.has(word)));
}

/** Of an answer every word counts: it may be "E", or "one". */
export function answerWords(text: string): Map<string, string> {
  const words = plainWords(text);
  const telling = words.filter((word) => !COMMON.has(word));
  return stemmed(telling.length > 0 ? telling : words);
}

function stemmed(words: readonly string[]): Map<string, string> {
  return new Map(words.map((word) => [stemOf(word), word]));
}

/** "Dashes" and "dash", "Japanese" and "Japan" have one stem; a number is its own. */
function stemOf(word: string): string {
  if (/\p{N}/u.test(word)) return word;
  const singular = word.length > 3 ? word.replace(/s$/, '') : word;
  return (singular.length > 3 ? singular.replace(/e$/, '') : singular).slice(0, STEM_CHARS);
}

function plainWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/[^\p{L}\p{N}.]+|\.(?!\d)/gu, ' ')
    .trim();
  return plain === '' ? [] : withDigits(plain.split(/\s+/));
}
