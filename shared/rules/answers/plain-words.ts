import { withDigits, withoutRomans } from './number-words.ts';

/** Letters that people without them on their keyboard write as others. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ŧ: 't',
    ŋ: 'n',
    ς: 'σ',
  }),
);
/** The other way that people write them. */
const UMLAUTS: ReadonlyMap<string, string> = new Map(Object.entries({ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }));

/** Marks where the script means them as accents; a voiced kana, a Hangul syllable and an Indic vowel are letters of their own. */
const ACCENTS = [
  /(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}+/gu,
  /(?<=\p{Script=Cyrillic})[\u0300\u0301]|(?<=е)\u0308/gu, // stress, and ё; й is another letter than и
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670\u0640]/gu, // points of Hebrew and Arabic
];

/** The minus of a number while hyphens are about; NFKC leaves none in a text. */
const MINUS = '⁻';
/** Signs that mean something: C# is not C++, and neither is C. */
const WORD = /⁻?\p{N}+\.\p{N}+|⁻[\p{L}\p{M}\p{N}]+|[\p{L}\p{M}\p{N}]+[+#]*|[#\p{Sm}\p{So}]+/gu;

const ARTICLES = ['a', 'an', 'das', 'der', 'el', 'la', 'las', 'le', 'les', 'los', 'the'];
/** In English "die" is a word: Die Hard. */
const ARTICLES_OF: Readonly<Record<string, readonly string[]>> = {
  de: ['die', 'den', 'dem'],
  it: ['il', 'lo', 'gli'],
  nl: ['de', 'het'],
};

/**
 * A text as the words it is judged by, without what nobody should be judged by: capitals, accents, punctuation, a
 * leading article, and whether a number is said or written. A text that can be read in several ways has several forms.
 */
export function plainForms(text: string, lang = 'en'): readonly (readonly string[])[] {
  const lower = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}+/gu, '');
  const readings = [lower];
  const composed = lower.normalize('NFC');
  if (/[äöüåø]/.test(composed)) readings.push(replaced(composed, UMLAUTS));
  if (/(?<![\d.])\d{1,3}\.\d{3}(?![\d.])/.test(lower)) readings.push(lower.replace(/(\d)\.(\d)/g, '$1$2')); // 1.000
  return readings.map((reading) => wordsOf(reading, lang)).filter((words) => words.length > 0);
}

function wordsOf(lower: string, lang: string): string[] {
  const found = /^[a-z ]*$/.test(lower) ? lower.split(' ').filter(Boolean) : partsOf(lower);
  const words = withoutRomans(found);
  return withoutArticle(lang.startsWith('en') ? englishNumbers(words) : words, lang);
}

/** The words and numbers of a text that is more than letters and blanks. */
function partsOf(lower: string): string[] {
  const folded = foldAccents(replaced(lower.normalize('NFC'), LETTERS))
    .replace(/['’ʼ`´]/g, '')
    .replace(/(?<![\p{L}\p{M}])(\p{L})\.\s?(?=\p{L}(?![\p{L}\p{M}]))/gu, '$1') // U.S.A.
    .replace(/&/g, ' and ');
  return (plainNumbers(folded).match(WORD) ?? []).map((word) => plainNumber(word.replace(MINUS, '-')));
}

/** Numbers without separators of thousands, plus signs, units of money and degrees; a minus stays at its digits. */
function plainNumbers(text: string): string {
  return text
    .replace(/(?<![\d.,])\d{1,3}(?:([,\s])\d{3})(?:\1\d{3})*(?![\d,])/g, (digits) => digits.replace(/\D/g, ''))
    .replace(/(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?![\d.])/g, (digits) => digits.replace(/\D/g, ''))
    .replace(/(?<=\d),(?=\d)/g, '.')
    .replace(/(?<![\d\p{L}])\.(?=\d)/gu, '0.')
    .replace(/[\p{Sc}%°#]\s?(?=-?\d)|(?<=\d)\s?[\p{Sc}%°]/gu, ' ')
    .replace(/(?<![\p{L}\p{M}\p{N}+#)])\s?[-−–—]\s?(?=\d)/gu, ` ${MINUS}`)
    .replace(/(?<![\p{L}\p{M}\p{N}+#])\+\s?(?=\d)/gu, '');
}

/** 2.50 is 2.5. */
function plainNumber(word: string): string {
  return /^-?\d+\.\d+$/.test(word) ? word.replace(/\.?0+$/, '') : word;
}

/** "minus fifty per cent" is -50. */
function englishNumbers(said: readonly string[]): string[] {
  const bare = said.join(' ').replace(/(?<=.) per ?cent\b/g, '');
  const words = withDigits(bare.split(' ').filter(Boolean));
  const isMinus = (i: number): boolean =>
    words[i] === 'minus' && /^\d/.test(words[i + 1] ?? '') && !/\d$/.test(words[i - 1] ?? '');
  return words.flatMap((word, i) => (isMinus(i) ? [] : [isMinus(i - 1) ? `-${word}` : word]));
}

function withoutArticle(words: string[], lang: string): string[] {
  const isArticle = (word: string): boolean =>
    ARTICLES.includes(word) || (ARTICLES_OF[lang.slice(0, 2)] ?? []).includes(word);
  return words.length > 1 && isArticle(words[0] ?? '') ? words.slice(1) : words;
}

function foldAccents(text: string): string {
  return ACCENTS.reduce((folded, marks) => folded.replace(marks, ''), text.normalize('NFD')).normalize('NFC');
}

function replaced(text: string, letters: ReadonlyMap<string, string>): string {
  return text.replace(/[^\0-\x7f]/gu, (letter) => letters.get(letter) ?? letter);
}
