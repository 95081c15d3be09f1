import assert from 'node:assert/strict';
import fc from 'fast-check';
import { balancedLines, clipped, fitName, fitText, greedyLines, isRightToLeft, prettyLines } from './text-fit.ts';

/** Every character ten px wide at size 20. */
const measureAt = (size: number) => (text: string) => (text.length * size) / 2;
const measure = measureAt(20);

describe('fitting text', () => {
  it('breaks between words, about equally', () => {
    assert.deepEqual(greedyLines('one two three four', 140, measure), ['one two three', 'four']);
    assert.deepEqual(balancedLines('one two three four', 140, measure), ['one two', 'three four']);
  });

  it('leaves no word alone on the last line, where that costs nothing', () => {
    assert.deepEqual(greedyLines('one two three four five', 200, measure), ['one two three four', 'five']);
    assert.deepEqual(prettyLines('one two three four five', 200, measure), ['one two three', 'four five']);
    assert.deepEqual(prettyLines('extraordinarily short', 160, measure), ['extraordinarily', 'short']);
  });

  it('breaks a word only when it is wider than a line', () => {
    assert.deepEqual(greedyLines('abcdefghijkl', 50, measure), ['abcde', 'fghij', 'kl']);
    assert.deepEqual(greedyLines('semi-detached house', 100, measure), ['semi-', 'detached', 'house']);
  });

  it('breaks scripts without spaces', () => {
    const lines = greedyLines('東京タワーの高さは何メートルですか', 60, measure);
    assert.ok(lines.length > 2 && lines.every((line) => measure(line) <= 60), lines.join('|'));
  });

  it('steps down until it fits, and keeps every letter when nothing fits', () => {
    const room = { width: 100, height: 60, line: 1 };
    assert.equal(fitText('one two three', room, [40, 30, 20], measureAt).size, 20);
    const { lines, size } = fitText('word '.repeat(40).trim(), room, [40, 20], measureAt);
    assert.equal(size, 20);
    assert.equal(lines.join(' ').split(' ').length, 40);
  });

  it('loses no letter and keeps to the width, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
        const lines = balancedLines(text, width, measure);
        const letters = (s: string) => s.replace(/\s+/g, '');
        assert.equal(letters(lines.join('')), letters(text));
        for (const line of lines)
          assert.ok(measure(line) <= width || [...line].length === 1, JSON.stringify({ line, width }));
      }),
    );
  });

  it('clips a name to its room', () => {
    assert.equal(clipped('Brisk Otter', 200, measure), 'Brisk Otter');
    assert.equal(clipped('Brisk Otter', 70, measure), 'Brisk…');
  });

  it('sets a name smaller before it is clipped, and never both', () => {
    const at = (size: number) => (text: string) => (measure(text) * size) / 10;
    const whole = measure('Brisk Otter');
    assert.deepEqual(fitName('Brisk Otter', whole, [10, 9, 8], at), { text: 'Brisk Otter', size: 10 });
    assert.deepEqual(fitName('Brisk Otter', 0.85 * whole, [10, 9, 8], at), { text: 'Brisk Otter', size: 8 });
    assert.deepEqual(fitName('Brisk Otter', 70, [10, 9, 8], at), { text: 'Brisk…', size: 10 });
  });

  it('knows which way a text is read', () => {
    assert.deepEqual(
      ['שלום', '(مرحبا)', '1984 Orwell', 'Ada עדה', '42'].map((text) => isRightToLeft(text)),
      [true, true, false, false, false],
    );
    assert.equal(isRightToLeft('+42', true), true, 'figures go as the page does');
  });
});
