import assert from 'node:assert/strict';
import { centred, paragraph, type Type } from '../views/brush.ts';
import { paintIcon } from './paint.ts';

const TYPE: Type = { size: 20, weight: 600, face: 'body' };
const LETTER_PX = 10;

/** A context that only knows where a text would stand, and whether it would be seen the right way round on a canvas that is mirrored. */
function aContext() {
  const seen: { readonly text: string; readonly from: number; readonly to: number; readonly isTurned: boolean }[] = [];
  let [origin, way] = [0, 1];
  const kept: [number, number][] = [];
  const context = {
    textAlign: 'left',
    save: () => kept.push([origin, way]),
    restore: () => ([origin, way] = kept.pop() ?? [0, 1]),
    translate: (x: number) => (origin += way * x),
    scale: (x: number) => (way *= Math.sign(x)),
    measureText: (text: string) => ({
      width: text.length * LETTER_PX,
      fontBoundingBoxAscent: 15,
      fontBoundingBoxDescent: 5,
    }),
    fillText(text: string, x: number) {
      const width = text.length * LETTER_PX;
      const left = x - (context.textAlign === 'right' ? width : context.textAlign === 'center' ? width / 2 : 0);
      const ends = [origin + way * left, origin + way * (left + width)] as const;
      seen.push({ text, from: Math.min(...ends), to: Math.max(...ends), isTurned: way < 0 });
    },
    beginPath() {},
    fill: () => seen.push({ text: 'icon', from: 0, to: 0, isTurned: way < 0 }),
    stroke: () => seen.push({ text: 'icon', from: 0, to: 0, isTurned: way < 0 }),
  };
  return { context: context as unknown as CanvasRenderingContext2D, seen };
}

describe('a canvas in a language that is read from right to left', () => {
  const page = globalThis as { document?: unknown; Path2D?: unknown };
  const before = { document: page.document, Path2D: page.Path2D };
  beforeEach(() => {
    page.document = { documentElement: { dir: 'rtl' } };
    page.Path2D = class {};
  });
  afterEach(() => Object.assign(page, before));

  it('keeps every line in its place, the right way round', () => {
    const { context, seen } = aContext();
    centred(context, 'left', 100, 20, TYPE);
    centred(context, 'right', 100, 20, { ...TYPE, align: 'right' });
    centred(context, 'both', 100, 20, { ...TYPE, align: 'center' });
    assert.deepEqual(seen, [
      { text: 'left', from: 100, to: 140, isTurned: true },
      { text: 'right', from: 50, to: 100, isTurned: true },
      { text: 'both', from: 80, to: 120, isTurned: true },
    ]);
  });

  it('begins a paragraph at the edge where its language begins', () => {
    const { context, seen } = aContext();
    const place = { x: 0, y: 0, width: 200 };
    paragraph(context, ['שלום'], place, TYPE);
    paragraph(context, ['Abcd'], place, TYPE);
    paragraph(context, ['+942'], place, TYPE);
    // On a canvas that is mirrored 0 is the right edge.
    assert.deepEqual(
      seen.map(({ from, to }) => [from, to]),
      [
        [0, 40],
        [160, 200],
        [0, 40],
      ],
    );
  });

  it('turns an icon round, but for those that show a way', () => {
    const { context, seen } = aContext();
    for (const name of ['check', 'next'] as const) paintIcon(context, name, 0, 0, 24, '#fff');
    assert.deepEqual(
      seen.map(({ isTurned }) => isTurned),
      [true, false],
    );
  });
});
