/** What a rule says at once, letters. */
const WORDS_MAX = 300;

/** Throws where what a rule says to people is no text, or no sentence but a book. */
export function checkWords(words: unknown): asserts words is string {
  if (typeof words !== 'string' || words.length > WORDS_MAX)
    throw new TypeError(`what a rule says is a text of at most ${WORDS_MAX} letters`);
}
