import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countdownParts, isSaid, type Unit } from './countdown.ts';

const SECONDS: Readonly<Record<Unit, number>> = { day: 86_400, hour: 3600, minute: 60, second: 1 };

describe('the countdown to a show', () => {
  const written = (leftS: number) => countdownParts(leftS).map(({ unit, n }) => `${n} ${unit}`);

  it('is in days, hours and minutes, in hours, minutes and seconds, or in the last hour without hours', () => {
    assert.deepEqual(written(6 * 86_400 + 23 * 3600 + 59 * 60 + 59), ['6 day', '23 hour', '59 minute']);
    assert.deepEqual(written(86_400), ['1 day', '0 hour', '0 minute']);
    assert.deepEqual(written(86_399), ['23 hour', '59 minute', '59 second']);
    assert.deepEqual(written(3600), ['1 hour', '0 minute', '0 second']);
    assert.deepEqual(written(3599), ['59 minute', '59 second']);
    assert.deepEqual(written(0), ['0 minute', '0 second']);
  });

  it('leaves nothing out but the seconds of a day or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 * 86_400 }), (leftS) => {
        const sum = countdownParts(leftS).reduce((all, { unit, n }) => all + n * SECONDS[unit], 0);
        assert.equal(sum, leftS >= 86_400 ? leftS - (leftS % 60) : leftS);
      }),
    );
  });

  it('is said aloud at one hour, ten minutes and one minute, once each, and never at the first look', () => {
    const said: number[] = [];
    let beforeS: number | null = null;
    for (let leftS = 4000; leftS >= 0; leftS--) {
      if (isSaid(leftS, beforeS)) said.push(leftS);
      beforeS = leftS;
    }
    assert.deepEqual(said, [3600, 600, 60]);
    assert.equal(isSaid(580, null), false);
    assert.equal(isSaid(580, 3700), true, 'a page that slept says it once it is awake');
  });
});
