import assert from 'node:assert/strict';
import { countWord, ended, listed, ordinal, placeWord } from './english.ts';

describe('numbers and names in English', () => {
  it('name places', () => {
    assert.deepEqual([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal), [
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '102nd',
      '111th',
    ]);
  });

  it('write places and counts as words while they are short', () => {
    assert.deepEqual([1, 10, 11].map(placeWord), ['first', 'tenth', '11th']);
    assert.deepEqual([0, 2, 1234].map(countWord), ['no', 'two', '1,234']);
  });

  it('list names', () => {
    assert.deepEqual([[], ['Ada'], ['Ada', 'Bo'], ['Ada', 'Bo', 'Cy']].map(listed), [
      ...['', 'Ada', 'Ada and Bo', 'Ada, Bo and Cy'],
    ]);
  });

  it('end a sentence once', () => {
    assert.deepEqual(['Right', 'R.E.M.', 'Jeopardy!'].map(ended), ['Right.', 'R.E.M.', 'Jeopardy!']);
  });
});
