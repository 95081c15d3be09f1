import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { optionsOf, type Question } from '#shared/questions/question.ts';
import { readStarterBank } from './starter.ts';

/** Right words that no dictionary has, one a line: names of things, and words that questions are about. */
const OWN_WORDS = new URL('./starter/words.txt', import.meta.url);

function textsOf(question: Question): string[] {
  return [question.stem, question.explanation ?? '', ...optionsOf(question).map(({ text }) => text)];
}

/** Words without a capital: names are checked by whoever checks the facts. */
function plainWords(text: string): string[] {
  return text
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{M}']+/u)
    .map((word) => word.replace(/^'+|'s?$|'+$/g, ''))
    .filter((word) => word.length > 2 && /^\p{Ll}+$/u.test(word.replaceAll("'", '')));
}

describe('the spelling of the starter bank', () => {
  it('is British, but for words of its own list, each of which is used', async () => {
    const spell = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
    const own = readFileSync(OWN_WORDS, 'utf8').split('\n').filter(Boolean);
    const unused = new Set(own);
    const unknown: string[] = [];
    for (const question of await readStarterBank()) {
      for (const word of textsOf(question).flatMap(plainWords)) {
        unused.delete(word);
        if (!own.includes(word) && !spell.correct(word)) unknown.push(`${question.id}: ${word}`);
      }
    }
    assert.deepEqual(unknown, []);
    assert.deepEqual([...unused], []);
    assert.deepEqual(
      own,
      [...new Set(own)].sort((a, b) => (a < b ? -1 : 1)),
    );
  });
});
