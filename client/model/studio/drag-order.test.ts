import assert from 'node:assert/strict';
import fc from 'fast-check';
import { carriedBy, placeOf, pullOf, type RowBox, roomFor } from './drag-order.ts';

/** Rows one below the other, 8 px apart. */
function stacked(heights: readonly number[]): RowBox[] {
  let top = 0;
  return heights.map((height) => {
    const row = { top, height };
    top += height + 8;
    return row;
  });
}

describe('a question that is dragged', () => {
  it('takes the place of the row whose middle it has passed', () => {
    const rows = stacked([60, 60, 60]);
    assert.deepEqual(
      [0, 67, 69, 135, 137, 999].map((by) => placeOf(rows, 0, by)),
      [0, 0, 1, 1, 2, 2],
    );
    assert.deepEqual(
      [-67, -69, -137, -999].map((by) => placeOf(rows, 2, by)),
      [2, 1, 0, 0],
    );
  });

  it('has room made for it, as high as it is', () => {
    const rows = stacked([60, 90, 60, 60]);
    assert.deepEqual(roomFor(rows, 1, 3, 8), [0, 0, -98, -98]);
    assert.deepEqual(roomFor(rows, 2, 0, 8), [68, 68, 0, 0]);
    assert.deepEqual(roomFor(rows, 2, 2, 8), [0, 0, 0, 0]);
  });

  it('moves the window near its edges, the faster the nearer', () => {
    assert.deepEqual(
      [400, 844 - 97, 97].map((y) => pullOf(y, 844)),
      [0, 0, 0],
    );
    assert.ok(pullOf(2, 844) < pullOf(60, 844) && pullOf(60, 844) < 0);
    assert.ok(pullOf(842, 844) > pullOf(780, 844) && pullOf(780, 844) > 0);
  });

  it('is always at a place of the list, and stays where it is not moved, whatever the rows', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 100 }),
        fc.nat(),
        fc.integer({ min: -1e6, max: 1e6 }),
        (heights, seat, by) => {
          const rows = stacked(heights);
          const from = seat % rows.length;
          const to = placeOf(rows, from, by);
          assert.ok(Number.isInteger(to) && to >= 0 && to < rows.length);
          assert.equal(placeOf(rows, from, 0), from);
          const lies = (rows[from]?.top ?? 0) + carriedBy(rows, from, by);
          const end = (rows.at(-1)?.top ?? 0) + (rows.at(-1)?.height ?? 0);
          assert.ok(lies >= 0 && lies + (rows[from]?.height ?? 0) <= end, 'it stays in its list');
          const moved = roomFor(rows, from, to, 8).filter((px) => px !== 0);
          assert.equal(moved.length, Math.abs(to - from));
        },
      ),
    ));
});
