import assert from 'node:assert/strict';
import { aReveal, aRoom } from '../gallery/a-room.ts';
import { quotedParts } from './quoted.ts';

const room = aRoom();
const german = {
  ...room,
  question: {
    ...(room.question ?? assert.fail()),
    lang: 'de',
    stem: 'Welcher Fluss fließt durch Köln?',
    options: [
      { id: 'a', text: 'Rhein' },
      { id: 'b', text: 'Main' },
    ],
  },
};

describe('a sentence that quotes the question', () => {
  it('is read in two languages', () => {
    assert.deepEqual(quotedParts('Question 1 of 5. Welcher Fluss fließt durch Köln? 4 answers.', german), [
      { text: 'Question 1 of 5. ', isQuoted: false },
      { text: 'Welcher Fluss fließt durch Köln?', isQuoted: true },
      { text: ' 4 answers.', isQuoted: false },
    ]);
    const told = { ...german, reveal: aReveal({ text: 'Rhein', explanation: 'Seit jeher.' }) };
    assert.deepEqual(
      quotedParts('Right. The answer: Rhein. Seit jeher.', told).filter(({ isQuoted }) => isQuoted),
      [
        { text: 'Rhein', isQuoted: true },
        { text: 'Seit jeher.', isQuoted: true },
      ],
    );
  });

  it('loses none of its words, whatever they are', () => {
    for (const text of ['', 'Locked: Main', 'Rhein Rhein Main', '5 seconds'])
      assert.equal(
        quotedParts(text, german)
          .map((part) => part.text)
          .join(''),
        text,
      );
    assert.deepEqual(quotedParts('5 seconds', null), [{ text: '5 seconds', isQuoted: false }]);
  });
});
