import assert from 'node:assert/strict';
import { countWord, ordinal, placeWord } from './english.ts';

describe('numbers in English', () => {
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
});
