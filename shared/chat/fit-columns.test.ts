import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnsOf } from './chat-line.ts';
import { firstLetters, fitColumns } from './fit-columns.ts';

const FAMILY = '👨‍👩‍👧‍👦';
const letters = (text: string): string[] =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

describe('a text that has to fit', () => {
  it('is cut by how wide it is, and between letters', () => {
    assert.equal(fitColumns('Leonardo', 8), 'Leonardo');
    assert.equal(fitColumns('Leonardo da Vinci', 10), 'Leonardo…');
    assert.equal(fitColumns('東京都庁', 6), '東京…');
    assert.equal(fitColumns(`ab${FAMILY}`, 6), 'ab…');
    assert.equal(firstLetters(`Ada ${FAMILY}`, 5), `Ada ${FAMILY}`);
    assert.equal(firstLetters(`Ada ${FAMILY} Bo`, 4), 'Ada ');
  });

  it('is never wider than that, and begins as it began', () => {
    const anyText = fc.array(fc.oneof(fc.constantFrom('a', ' ', '東', FAMILY, '🇩🇪', 'é', '👍🏽', '﷽'), fc.string()));
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (parts, columns) => {
        const text = parts.join('');
        const fitted = fitColumns(text, columns);
        if (fitted === text) return assert.ok(columnsOf(text) <= columns);
        assert.ok(columnsOf(fitted.slice(0, -1)) < columns);
        const kept = letters(fitted).slice(0, -1);
        assert.deepEqual(letters(text).slice(0, kept.length), kept);
      }),
    );
  });
});
