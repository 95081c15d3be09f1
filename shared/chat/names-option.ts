import { nameKey } from '../people/name-key.ts';
import type { Question } from '../questions/question.ts';
import { plainForms } from '../rules/answers/plain-words.ts';
import { isSlip } from '../rules/answers/slips.ts';

/** The options of a question, made ready for the lines of a room; `all`: whatever is said waits. */
export type Spoken = { readonly kind: 'all' } | { readonly kind: 'options'; readonly options: readonly SpokenOption[] };

interface SpokenOption {
  /** The whole of it, and its own words: those that no other option has and that say something. */
  readonly looks: readonly Look[];
  /** Its forms as typed answers are compared, each as one text with blanks around its words. */
  readonly forms: readonly string[];
  /** Its own words as typed answers are compared: one slip away is meant, too. */
  readonly plain: readonly string[];
}

interface Look {
  /** What it looks like without blanks, capitals and accents. */
  readonly key: string;
  /** Whether it is meant inside of other letters, too. */
  readonly isLong: boolean;
}

/** Found inside of other letters from this length on; a shorter one must stand as a word, or be spelled out. */
const INSIDE_LETTERS = 5;
/** Letters of scripts that write without blanks say more. */
const DENSE_INSIDE_LETTERS = 2;
/** A word of an option by itself says which one is meant from this length on. */
const WORD_LETTERS = 3;
const STOP_WORDS = new Set(
  'a an and are at but for from her his its not of off on one or our out she the they to was were with you your'.split(
    ' ',
  ),
);
const LETTERS = 'abcdef';
const COUNT_WORDS = ['one', 'two', 'three', 'four', 'five', 'six'];
const ORDER_WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};
/** Letters in boxes and balloons that Unicode's own tables leave as pictures, and flags spelled with letters. */
const BOXED = /[\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;
const BOXED_A = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6];
/** What may come behind an "a" that is an answer and no article. */
const AFTER_AN_ANSWER = new Set(
  'and as because but cause for i is it not now obviously of or so surely then to was we you'.split(' '),
);

/**
 * What must not be said before the bell. It is made from what everybody sees: nothing of the right answer goes in, so
 * that what waits tells nothing either. Where the answer is typed, no line can be known to be harmless: all of them wait.
 */
export function spokenOf(question: Question): Spoken {
  // A kind of a mod may show more than its options.
  if (!isNamedByOptions(question)) return { kind: 'all' };
  const texts = question.options.map(({ text }) => text);
  const wordsOf = texts.map((text) => tokensOf(text).filter((token) => keyOf(token) !== ''));
  const formsOf = texts.map((text) => plainForms(text, question.lang));
  return {
    kind: 'options',
    options: texts.map((text, i) => {
      const isShared = (word: string): boolean =>
        wordsOf.some((others, j) => j !== i && others.some((other) => keyOf(other) === keyOf(word)));
      const words = wordsOf[i] ?? [];
      const forms = formsOf[i] ?? [];
      return {
        looks: [
          text,
          ...words.filter(
            (word) =>
              !isShared(word) && !STOP_KEYS.has(keyOf(word)) && (words.length === 1 || lettersOf(word) >= WORD_LETTERS),
          ),
        ].map(lookOf),
        forms: forms.map((form) => ` ${form.join(' ')} `),
        plain: [...new Set(forms.flat())].filter(
          (word) =>
            !STOP_WORDS.has(word) &&
            (words.length === 1 || word.length >= WORD_LETTERS) &&
            !formsOf.some((others, j) => j !== i && others.flat().includes(word)),
        ),
      };
    }),
  };
}

function isNamedByOptions(question: Question): question is Question & { readonly kind: 'choice' | 'multi' | 'order' } {
  return question.kind === 'choice' || question.kind === 'multi' || question.kind === 'order';
}

const STOP_KEYS = new Set([...STOP_WORDS].map(keyOf));

/** Whether a line names an option of the question that is asked: by its words, in whatever spelling, or by its letter or number (CH4). */
export function namesOption(line: string, spoken: Spoken): boolean {
  if (spoken.kind === 'all') return true;
  const tokens = tokensOf(line);
  if (namesMark(line, tokens, spoken.options.length)) return true;
  const plain = plainForms(line);
  return (
    readingsOf(line).some((reading) => {
      const keys = tokensOf(reading).map(keyOf).filter(Boolean);
      return spoken.options.some((option) => isIn(keys, option));
    }) ||
    spoken.options.some(({ forms, plain: words }) =>
      plain.some((said) => {
        const text = ` ${said.join(' ')} `;
        return (
          forms.some((form) => text.includes(form)) ||
          said.some((word) => words.some((own) => own === word || isSlip(word, own)))
        );
      }),
    )
  );
}

/** "B", "b)", "it's a", "2", "number two", "the third one". */
function namesMark(line: string, tokens: readonly string[], count: number): boolean {
  const isShort = tokens.length <= 2;
  return tokens.some((token, i) => {
    if (/^\p{N}+(st|nd|rd|th)?$/u.test(token)) {
      const number = Number.parseInt(token, 10);
      return number >= 1 && number <= count;
    }
    const said = token.toLowerCase();
    const place = Math.max(COUNT_WORDS.indexOf(said), ORDER_WORDS.indexOf(said));
    if (place >= 0 && place < count)
      return place > 0 || isShort || /^(answer|is|its|number|option|pick)$/.test(tokens[i - 1]?.toLowerCase() ?? '');
    const letter = LETTERS.slice(0, count).indexOf(letterOf(token));
    if (letter > 0) return true;
    return letter === 0 && isNoArticle(line, tokens, i);
  });
}

/** An "a" with nothing behind it that it could be the article of. */
function isNoArticle(line: string, tokens: readonly string[], i: number): boolean {
  const next = tokens[i + 1]?.toLowerCase();
  if (next === undefined || AFTER_AN_ANSWER.has(next)) return true;
  if (i > 0 && tokens[i] !== tokens[i]?.toLowerCase()) return true; // a capital inside of a line
  return (
    /(^|\s|\p{P})\p{L}\p{M}*[^\p{L}\p{M}\p{N}\s'’]/u.test(line.normalize('NFKC')) &&
    !/^\p{L}\p{M}*\s/u.test(line.trim())
  );
}

function letterOf(token: string): string {
  const key = keyOf(token);
  return key.length === 1 ? key : '-';
}

/** The line as it stands, with signs read as letters, without stretched letters, and backwards. */
function readingsOf(line: string): string[] {
  const signs = line.replace(/[0134578@$!|]/g, (sign) => LEET[sign] ?? sign);
  const short = [line, signs].flatMap((text) =>
    [1, 2].map((left) => text.replace(/(\p{L})\1+/giu, (run) => run.slice(0, left))),
  );
  return [...new Set([line, signs, ...short, [...line].reverse().join('')])];
}

/** Whether what was said holds an option, or a word of it: inside of other letters, or as pieces that make it together. */
function isIn(keys: readonly string[], { looks }: SpokenOption): boolean {
  const all = keys.join('');
  return looks.some(({ key, isLong }) => key !== '' && ((isLong && all.includes(key)) || isSpelledOut(keys, key)));
}

/** "rome", "r o me": one piece, or several that follow each other. */
function isSpelledOut(keys: readonly string[], wanted: string): boolean {
  const edges = new Set([0]);
  let all = '';
  for (const key of keys) {
    all += key;
    edges.add(all.length);
  }
  return [...edges].some((start) => all.startsWith(wanted, start) && edges.has(start + wanted.length));
}

function lookOf(text: string): Look {
  const key = keyOf(text);
  const least = /[a-z]/.test(key) ? INSIDE_LETTERS : DENSE_INSIDE_LETTERS;
  return { key, isLong: lettersOf(text) >= least && !/^\p{N}+$/u.test(key) };
}

/** As they are typed: what one of them looks like may be two, as rn for m. */
function lettersOf(text: string): number {
  const letters = tokensOf(text).join('').normalize('NFC');
  return [...letters.replace(/\p{M}/gu, '')].length;
}

function tokensOf(text: string): string[] {
  const unboxed = text.replace(BOXED, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const base = BOXED_A.findLast((first) => code >= first) ?? code;
    return ` ${String.fromCharCode(0x61 + code - base)} `;
  });
  const plain = unboxed.normalize('NFKC').replace(/[\p{Cf}'’]|\p{Variation_Selector}|\p{Me}/gu, '');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The look of a word, as names are compared. */
function keyOf(word: string): string {
  return nameKey(word).slice(1);
}
