import assert from 'node:assert/strict';
import { because, ofGate, ourWords, sentenceOf } from './reason.ts';

describe('why a row stays out', () => {
  it('is a sentence in English, with what stands in it apart', () => {
    const why = because`A pair shows ${ourWords('a picture')} in line ${3}.`;
    assert.deepEqual(why, { says: 'A pair shows {0} in line {1}.', values: [{ says: 'a picture', values: [] }, '3'] });
    assert.equal(sentenceOf([why]), 'A pair shows a picture in line 3.');
  });

  it('is said in another language without touching the words of the file', () => {
    const words = new Map([
      ['{0} is no {1}.', '{1}: {0} nicht.'],
      ['a picture', 'ein Bild'],
      ['two options read the same', 'zwei lauten gleich'],
    ]);
    const said = { told: (says: string) => words.get(says) ?? says, named: () => 'Antworten' };
    assert.equal(
      sentenceOf([because`${'a picture'} is no ${ourWords('a picture')}.`], said),
      'ein Bild: a picture nicht.',
    );
    assert.equal(sentenceOf([ofGate('options: two options read the same')], said), 'Antworten: zwei lauten gleich.');
    assert.equal(sentenceOf([because`${'{0}{1}'} stays as it is`]), '{0}{1} stays as it is.');
  });

  it('may be several, in one line', () => {
    assert.equal(sentenceOf([]), '');
    assert.equal(sentenceOf([because`Sheet "${'A'}":`, because`It is empty.`]), 'Sheet "A": It is empty.');
    assert.equal(sentenceOf([ofGate('stem: too long'), ofGate('no')]), 'stem: too long; no.');
  });
});
