import assert from 'node:assert/strict';
import { readAsk } from './read-ask.ts';

describe('a sentence to the question maker', () => {
  for (const [text, title, count] of [
    ['15 questions on Brit-pop, 1990 to 1999. Easy to start, nastier at the end.', 'Brit-pop, 1990 to 1999', 15],
    ['Make 12 playful questions about kitchen science', 'Kitchen science', 12],
    ['Bitte 20 Fragen zu Flüssen in Europa!', 'Flüssen in Europa', 20],
    ['Hazme 5 preguntas sobre el tango', 'El tango', 5],
    ['Questions on Dr. Who', 'Dr. Who', null],
    ['Words that nobody knows', 'Words that nobody knows', null],
    ['the 90s', 'The 90s', null],
    ['0 questions about nothing', 'Nothing', null],
  ] as const)
    it(`gives the set its name, and says how many: ${text}`, () => assert.deepEqual(readAsk(text), { title, count }));

  it('that is long makes a title of whole words', () => {
    const { title } = readAsk(
      'Everything that there is to know of lighthouses, tides, ferries and the people of small islands',
    );
    assert.equal(title, 'Everything that there is to know of lighthouses, tides');
    assert.equal(readAsk('x'.repeat(90)).title.length, 60);
  });
});
