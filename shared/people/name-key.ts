import lookAlikes from 'unhomoglyph/data.json' with { type: 'json' };

/** Letter by letter, what it looks like: Unicode's table (UTS #39), without letters that look like a sign. */
const PROTOTYPES: ReadonlyMap<string, string> = new Map(
  Object.entries(lookAlikes).filter(([, prototype]) => /[\p{L}\p{N}]/u.test(prototype)),
);
/** Scripts with capitals: a word of two of them was put together to look like something else. */
const CASED = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic'].map((script) => ({
  script,
  letter: new RegExp(`\\p{Script=${script}}`, 'u'),
}));
/** Marks that are accents: on letters that are the same letter without them. A voiced kana is another sound. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)\p{M}+/gu;
/** What is not part of a word: punctuation, signs, blanks, pictures. */
const BETWEEN = /[^\p{L}\p{N}\p{M}]+/gu;
const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Presentation}]/gu;

/**
 * What two names share that a reader takes for one another: capitals, accents, width, punctuation, blanks and hidden
 * characters do not count, and look-alikes are one letter (Latin A and Cyrillic А; I, l and 1; m and rn). Never the
 * name of a property that every object has, so it may be a key of plain JSON.
 */
export function nameKey(name: string): string {
  if (/^[ -~]*$/.test(name)) return `@${asciiKey(name)}`;
  const text = name.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}+/gu, '');
  const words = text.split(BETWEEN).map(wordKey);
  return `@${words.join('')}${(text.match(PICTURES) ?? []).join('')}`;
}

/** The same for the names most people have, in a tenth of the time. */
function asciiKey(name: string): string {
  const letters = name.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return letters.replace(/[i1]/g, 'l').replace(/0/g, 'o').replace(/m/g, 'rn');
}

function wordKey(word: string): string {
  const scripts = CASED.filter(({ letter }) => letter.test(word));
  // As it is shown, a small Cyrillic ve is no B, but its capital is: a word all in one script is compared in capitals.
  const isForeign = scripts.length === 1 && scripts[0]?.script !== 'Latin';
  const shown = isForeign ? word.toUpperCase() : lookAlike(word);
  return lookAlike(lookAlike(shown.toUpperCase()).toLowerCase());
}

function lookAlike(text: string): string {
  const letters = [...withoutAccents(text).normalize('NFC')];
  const prototypes = letters.map((letter) => PROTOTYPES.get(letter) ?? letter).join('');
  return withoutAccents(prototypes).replace(BETWEEN, ''); // some are spelled with an apostrophe
}

function withoutAccents(text: string): string {
  const decomposed = text.normalize('NFD');
  return /\p{M}/u.test(decomposed) ? decomposed.replace(ACCENTS, '') : decomposed;
}
