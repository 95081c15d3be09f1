/** Words of a language by their first letter, in their plain form. */
export type WordsByLetter = ReadonlyMap<string, readonly string[]>;

const NONE: WordsByLetter = new Map();
let english: Promise<WordsByLetter> | null = null;

/**
 * The words of a language that could be taken for a slip: in their base form, for "horses" instead of "horse" is one.
 * There is a dictionary of English; other languages have only the answers of their bank.
 */
export function dictionaryOf(lang: string): Promise<WordsByLetter> {
  if (lang !== 'en' && !lang.startsWith('en-')) return Promise.resolve(NONE);
  english ??= readEnglish();
  return english;
}

async function readEnglish(): Promise<WordsByLetter> {
  const { default: dictionary } = await import('dictionary-en-gb');
  const words = new Map<string, string[]>();
  // A line is a word and, behind a stroke, the endings it takes.
  for (const line of Buffer.from(dictionary.dic).toString('utf8').split('\n')) {
    const word = (line.split('/')[0] ?? '').toLowerCase();
    if (!/^[a-z]{4,}$/.test(word)) continue;
    const same = words.get(word[0] ?? '');
    if (same) same.push(word);
    else words.set(word[0] ?? '', [word]);
  }
  return words;
}
