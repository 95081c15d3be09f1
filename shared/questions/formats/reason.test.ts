import assert from 'node:assert/strict';
import { because, ofGate, ourWords, SAID_MAX_CHARS, sentenceOf } from './reason.ts';

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

  it('holds of the words of a file what shows the place, whatever a cell or a key holds', () => {
    const long = 'x'.repeat(500_000);
    const whys = [because`Not "${long}".`, ofGate(`${long}: no`), ofGate(`stem: no key ${long}`)];
    for (const why of whys) assert.ok(JSON.stringify(why).length < 2 * SAID_MAX_CHARS, sentenceOf([why]).slice(0, 80));
    assert.match(sentenceOf(whys.slice(0, 1)), /^Not "x+…"\.$/);
    const parted = because`${`${'x'.repeat(SAID_MAX_CHARS - 2)}😀😀`}`;
    assert.ok(sentenceOf([parted]).isWellFormed());
  });

  it('may be several, in one line', () => {
    assert.equal(sentenceOf([]), '');
    assert.equal(sentenceOf([because`Sheet "${'A'}":`, because`It is empty.`]), 'Sheet "A": It is empty.');
    assert.equal(sentenceOf([ofGate('stem: too long'), ofGate('no')]), 'stem: too long; no.');
  });
});
