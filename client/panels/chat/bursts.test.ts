import assert from 'node:assert/strict';
import fc from 'fast-check';
import { burstsOf, merged } from './bursts.ts';

const NOBODY = [0, 0, 0, 0, 0, 0];

describe('faces that rise', () => {
  it('[CH10] rise each by itself while they are few', () => {
    const faces = burstsOf([2, 0, 1, 0, 0, 0], undefined, false);
    assert.deepEqual(
      faces.map(({ mood, count, delayMs }) => [mood, count, delayMs]),
      [
        ['grin', 1, 0],
        ['grin', 1, 0],
        ['ache', 1, 0],
      ],
    );
  });

  it('[CH10] are a stream in a crowd: the number once, small ones after it, and never a list', () => {
    const faces = burstsOf([0, 700, 0, 0, 3, 0], undefined, false);
    assert.deepEqual(
      faces.filter(({ count }) => count > 1).map(({ mood, count }) => [mood, count]),
      [
        ['gasp', 700],
        ['zap', 3],
      ],
    );
    const small = faces.filter(({ count, mood }) => count === 1 && mood === 'gasp').map(({ delayMs }) => delayMs);
    assert.equal(small.length, 5);
    assert.ok(small.every((ms, i) => ms > (small[i - 1] ?? 0) && ms < 500));
  });

  it('are one still face of a kind where nothing is to move', () => {
    const faces = burstsOf([3, 0, 0, 0, 0, 1], 5, true);
    assert.deepEqual(
      faces.map(({ mood, count, isMood }) => [mood, count, isMood]),
      [
        ['grin', 3, false],
        ['clap', 1, false],
        ['clap', 1, true],
      ],
    );
    assert.deepEqual(burstsOf(NOBODY, undefined, true), []);
  });

  it('are never more than two dozen, however many people send them', () => {
    const some = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), (notices) => {
        let all: ReturnType<typeof merged> = [];
        for (const counts of notices) all = merged([...all, ...burstsOf(counts, undefined, false)]);
        assert.ok(all.length <= 24);
        assert.equal(new Set(all.map(({ key }) => key)).size, all.length);
      }),
    );
  });
});
