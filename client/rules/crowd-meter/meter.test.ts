import assert from 'node:assert/strict';
import fc from 'fast-check';
import { widthsOf } from './meter.ts';

describe('the crowd meter', () => {
  it('is as wide as its shares', () => {
    assert.deepEqual(widthsOf([50, 25, 25], 408), [200, 100, 100]);
  });

  it('holds every segment wide enough for its per cent, and fills the bar', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 340, max: 700 }),
        (shares, width) => {
          const widths = widthsOf(shares, width);
          const total = widths.reduce((sum, one) => sum + one, 0) + 4 * (shares.length - 1);
          assert.ok(Math.abs(total - width) < 1e-6);
          for (const one of widths) assert.ok(one >= 52 - 1e-6);
        },
      ),
    );
  });
});
