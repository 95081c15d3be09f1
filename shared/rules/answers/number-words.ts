/** How numbers are said, as digits: so that "twelve", "XII" and "12" are one word. English; Roman numerals everywhere. */

const UNITS = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const TENS = list('- - twenty thirty forty fifty sixty seventy eighty ninety');
const ORDINALS = list('zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth');
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
/** One to thirty-nine: longer ones are years, which nobody says in letters, or words such as "mild". */
const ROMAN = /^(?=.)(x{0,3})(ix|iv|v?i{0,3})$/;

/** The same words with every number said in English as digits: `twenty two` is `22`, `second` is `2nd`. */
export function withDigits(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { value, length } = numberAt(words, at);
    if (length > 0) out.push(String(value));
    else out.push(ordinalOf(words[at] ?? ''));
    at += length || 1;
  }
  return out;
}

/** Roman numerals as digits where they number something: not the first word, a single letter only as the last one. */
export function withoutRomans(words: readonly string[]): string[] {
  return words.map((word, i) => {
    const mayBe = i > 0 && (word.length > 1 || i === words.length - 1);
    return mayBe && ROMAN.test(word) ? String(romanValue(word)) : word;
  });
}

/** The number that is said from this word on, and in how many words; none where there is none. */
function numberAt(words: readonly string[], from: number): { value: number; length: number } {
  let [sum, group, at] = [0, Number.NaN, from];
  /** What may come next: tens after a hundred, units after tens. */
  let room = Number.POSITIVE_INFINITY;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const scale = SCALES.get(word);
    const isAnd = word === 'and' && at > from && room >= 100 && smallNumber(words[at + 1]) !== null;
    const small = smallNumber(word);
    if (isAnd) continue;
    if (small !== null && small < room) {
      group = (group || 0) + small;
      room = small >= 20 && small % 10 === 0 ? 10 : 0;
    } else if (word === 'hundred' && group > 0 && group < 20) {
      group *= 100;
      room = 100;
    } else if (scale !== undefined && group > 0) {
      sum += group * scale;
      group = 0;
      room = 1000;
    } else if (at === from && /^\d+(\.\d+)?$/.test(word) && SCALES.has(words[at + 1] ?? '')) {
      group = Number(word);
      room = 0;
    } else break;
  }
  const value = sum + (group || 0);
  return Number.isNaN(group) ? { value: 0, length: 0 } : { value: Math.round(value * 1000) / 1000, length: at - from };
}

/** Nineteen and less, or whole tens. */
function smallNumber(word: string | undefined): number | null {
  const unit = UNITS.indexOf(word ?? '');
  if (unit >= 0) return unit;
  const ten = TENS.indexOf(word ?? '');
  return ten >= 2 ? ten * 10 : null;
}

function ordinalOf(word: string): string {
  const n = ORDINALS.indexOf(word);
  return n <= 0 ? word : `${n}${['th', 'st', 'nd', 'rd'][n] ?? 'th'}`;
}

function romanValue(word: string): number {
  const of: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  const values = [...word].map((letter) => of[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

function list(words: string): readonly string[] {
  return words.split(' ');
}
