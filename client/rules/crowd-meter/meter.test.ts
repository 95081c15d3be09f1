import assert from 'node:assert/strict';
import fc from 'fast-check';
import { widthsOf } from './meter.ts';
import { mixed } from './meter-of.ts';
import { steady } from './steady.ts';

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

describe('answers and thoughts on one meter', () => {
  it('[V7] weigh each voice the same', () => {
    assert.deepEqual(mixed([], 3, [], 4), []);
    assert.deepEqual(mixed([50, 50, 0, 0], 10, [], 4), [50, 50, 0, 0]);
    assert.deepEqual(mixed([], 3, [1, 4, 0, 0, 0, 0], 4), [20, 80, 0, 0]);
    assert.deepEqual(mixed([100, 0, 0, 0], 5, [0, 5, 0, 0, 0, 0], 4), [50, 50, 0, 0]);
  });

  it('[V5] are whole per cent that add up to 100', () => {
    const counts = fc.array(fc.nat(300), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 6 }), (leaning, options) => {
        const shares = mixed([], 0, leaning, options);
        const total = shares.reduce((sum, one) => sum + one, 0);
        assert.ok(shares.every(Number.isInteger) && (total === 100 || shares.length === 0));
      }),
    );
  });

  it('go out as they change, the newest only', async () => {
    const said: (number | null)[] = [];
    const { say } = steady(20, (place: number | null) => said.push(place));
    for (const place of [1, 2, 3, null]) say(place);
    assert.deepEqual(said, [1]);
    while (said.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(said, [1, null]);
  });

  it('are forgotten with what was on its way', () => {
    const said: (number | null)[] = [];
    const { say, forget } = steady(60_000, (place: number | null) => said.push(place));
    for (const place of [1, 2]) say(place);
    forget();
    say(3);
    assert.deepEqual(said, [1, 3]);
    forget();
  });
});
