import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutToName, lettersOf, NAME_LETTERS, NAME_UNITS_MAX } from './name-length.ts';

describe('the length of a name', () => {
  it('[N4] is counted and cut in letters as a reader sees them', () => {
    assert.equal(cutToName('Maximiliane von Hohenfels'), 'Maximiliane von ');
    assert.equal(cutToName('Noor'), 'Noor');
    const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}';
    assert.equal(lettersOf(family), 1);
    assert.equal(cutToName(family.repeat(9)), family.repeat(6), 'eight units each, of 48');
    assert.equal(cutToName('e\u0301'.repeat(20)), 'e\u0301'.repeat(16));
  });

  it('[N4] is never more than a name may have, and nothing is taken from what is short enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const cut = cutToName(typed);
        assert.ok(typed.startsWith(cut) && lettersOf(cut) <= NAME_LETTERS.max && cut.length <= NAME_UNITS_MAX);
        if (lettersOf(typed) <= NAME_LETTERS.max && typed.length <= NAME_UNITS_MAX) assert.equal(cut, typed);
      }),
    );
  });
});
