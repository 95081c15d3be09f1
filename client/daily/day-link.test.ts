import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beginOf, endOf } from '#shared/daily/day.ts';
import { dateOf, dayOfDate } from './day-link.ts';

describe('a day in a link', () => {
  it('is its date in UTC, and nothing else is one', () => {
    const day = dayOfDate('2026-11-28') ?? assert.fail();
    assert.equal(new Date(beginOf(day)).toISOString(), '2026-11-28T00:00:00.000Z');
    assert.equal(endOf(day), beginOf(day + 1));
    for (const odd of ['2026-02-30', '2026-13-01', '28.11.2026', '2026-11-28T00:00', '', '20785'])
      assert.equal(dayOfDate(odd), null, odd);
    fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), (any) => dayOfDate(dateOf(any)) === any));
  });
});
