import assert from 'node:assert/strict';
import { topicById } from '#shared/questions/topics.ts';
import { coverOf } from './cover.ts';
import { paint } from './paint.ts';
import { disc, line, polygon, rect, ring, wedge } from './primitives.ts';

const FILL = '#FFFFFF';

describe('painting on a canvas', () => {
  it('draws every kind of primitive, in order, and leaves the context as it was', () => {
    const { context, calls } = recorder();
    const points = [
      [0, 0],
      [4, 0],
      [4, 4],
    ] as const;
    const list = [
      rect(0, 0, 8, 8, FILL),
      rect(0, 0, 8, 8, FILL, 2),
      disc(4, 4, 2, FILL),
      ring(4, 4, 2, 1, FILL),
      wedge(4, 4, 2, 0, 1, FILL),
      polygon(points, FILL),
      line(points, 2, FILL),
    ];
    paint(context, list, { x: 10, y: 20, scale: 2, clip: { width: 8, height: 8, corner: 3 } });
    const drawn = calls.map(([name]) => name).filter((name) => /^(fill|fillRect|stroke|clip)$/.test(name));
    assert.deepEqual(drawn, ['clip', 'fillRect', 'fill', 'fill', 'stroke', 'fill', 'fill', 'stroke']);
    assert.deepEqual(calls[0], ['save']);
    assert.deepEqual(calls.at(-1), ['restore']);
    assert.ok(calls.some(([name, ...values]) => name === 'scale' && values.join() === '2,2'));
  });

  it('puts the edges of cells on whole pixels at any scale, with no gap between neighbours', () => {
    const tabletop = topicById('tabletop')!;
    for (const scale of [1, 1.25, 1.5, 2, 2.625, 3]) {
      const place = { x: 7.3, y: 11.8, scale };
      const { context, calls } = recorder();
      const third = 100 / 3;
      const cells = [0, 1, 2].map((column) => rect(column * third, 0, third, third, FILL));
      paint(context, [...coverOf('cells', tabletop, 300, 200), ...cells], place);
      const boxes = calls.filter(([name]) => name === 'fillRect').map(([, ...values]) => values as number[]);
      for (const [x = 0, y = 0, width = 0, height = 0] of boxes) {
        for (const edge of [place.x + x * scale, place.x + (x + width) * scale]) assertWhole(edge, scale);
        for (const edge of [place.y + y * scale, place.y + (y + height) * scale]) assertWhole(edge, scale);
      }
      const [first, second] = boxes.slice(-3);
      assert.ok(Math.abs((first?.[0] ?? 0) + (first?.[2] ?? 0) - (second?.[0] ?? 0)) < 1e-9, `scale ${scale}`);
    }
  });
});

function assertWhole(value: number, scale: number): void {
  assert.ok(Math.abs(value - Math.round(value)) < 1e-6, `${value} at scale ${scale}`);
}

/** A context that only writes down what it is told. */
function recorder(): { context: CanvasRenderingContext2D; calls: [string, ...unknown[]][] } {
  const calls: [string, ...unknown[]][] = [];
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get:
      (_target, name) =>
      (...values: unknown[]) => {
        calls.push([String(name), ...values]);
      },
    set: () => true,
  });
  return { context, calls };
}
