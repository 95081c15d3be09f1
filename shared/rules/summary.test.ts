import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aMatch } from '../testing/a-match.ts';
import { firstRight } from '../testing/some-rules.ts';
import { mergeSummaries, tally } from './summary.ts';

describe('the summary of a room', () => {
  it('summaries of parts of a crowd add up to that of the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 20 }), (scores) => {
        const whole = aMatch({ mode: firstRight }).seat(...scores.map((_, i) => `P${i}`)).match;
        const half = (odd: number) =>
          aMatch({ mode: firstRight }).seat(...scores.flatMap((_, i) => (i % 2 === odd ? [`P${i}`] : []))).match;
        const parts = [half(0), half(1)];
        for (const match of [whole, ...parts])
          for (const seat of match.seats) seat.score = scores[Number(seat.name.slice(1))] ?? 0;
        const [a, b] = parts.map(tally);
        assert.ok(a && b);
        const merged = mergeSummaries(a, b);
        const expected = tally(whole);
        assert.deepEqual([...merged.scores].sort(), [...expected.scores].sort());
        assert.deepEqual(
          [merged.playing, merged.best.map(({ score }) => score)],
          [expected.playing, expected.best.map(({ score }) => score)],
        );
      }),
      { numRuns: 50 },
    );
  });
});
