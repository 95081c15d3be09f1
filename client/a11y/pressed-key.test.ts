import assert from 'node:assert/strict';
import { optionOfKey, pressedKey } from './pressed-key.ts';

describe('the keys of a room', () => {
  it('answer by digit and by letter', () => {
    assert.deepEqual(['1', '4', '6', 'a', 'd', 'f'].map(optionOfKey), [0, 3, 5, 0, 3, 5]);
    assert.deepEqual(['0', '7', 'g', 'j', '', ' ', '12', 'ab', 'Escape'].map(optionOfKey), Array(9).fill(null));
  });

  it('mean the same on other keyboards', () => {
    assert.equal(pressedKey({ key: 'B', code: 'KeyB' }), 'b');
    assert.equal(pressedKey({ key: 'ф', code: 'KeyA' }), 'a', 'Russian');
    assert.equal(pressedKey({ key: '&', code: 'Digit1' }), '1', 'French');
    assert.equal(pressedKey({ key: 'a', code: 'KeyQ' }), 'a', 'French: the letter that is written on it');
    assert.equal(pressedKey({ key: ' ', code: 'Space' }), ' ');
    assert.equal(pressedKey({ key: 'Escape', code: 'Escape' }), 'Escape');
    assert.equal(pressedKey({ key: 'End', code: 'Numpad1' }), 'End');
  });
});
