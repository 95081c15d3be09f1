import assert from 'node:assert/strict';
import { ago, day, ended, figure, inSeconds, listed, percent, signed, withDigits } from './figures.ts';

const NOON = new Date(2026, 10, 23, 12).getTime();
const HOUR = 60 * 60 * 1000;

describe('figures and times in words', () => {
  it('writes numbers as people read them', () => {
    assert.deepEqual([figure(1234567), figure(0)], ['1,234,567', '0']);
    assert.deepEqual([signed(12), signed(-8), signed(0)], ['+12', '-8', '0']);
    assert.equal(percent(0.666), '67%');
    assert.deepEqual([withDigits(0.00551, 3), withDigits(1234.5, 2)], ['0.006', '1,234.50']);
    assert.deepEqual(
      [949, 1100, 10_005].map((ms) => inSeconds(ms)),
      ['0.94', '1.10', '10.00'],
    );
  });

  it('says how long ago in the largest unit that fits, and the day after a week', () => {
    const said = [0, 59_000, 60_000, 3 * HOUR, 25 * HOUR, 6.9 * 24 * HOUR].map((ms) => ago(NOON - ms, NOON));
    assert.deepEqual(said, ['now', 'now', '1 minute ago', '3 hours ago', 'yesterday', '6 days ago']);
    assert.equal(ago(NOON + HOUR, NOON), 'now', 'a clock ahead of this one');
    assert.equal(ago(NOON - 8 * 24 * HOUR, NOON), day(NOON - 8 * 24 * HOUR, NOON));
  });

  it('names the year where it is another one', () => {
    assert.match(day(NOON - 20 * 24 * HOUR, NOON), /^(Nov 3|3 Nov)$/);
    assert.match(day(NOON - 400 * 24 * HOUR, NOON), /2025$/);
  });

  it('list names', () => {
    assert.deepEqual([[], ['Ada'], ['Ada', 'Bo'], ['Ada', 'Bo', 'Cy']].map(listed), [
      ...['', 'Ada', 'Ada and Bo', 'Ada, Bo and Cy'],
    ]);
  });

  it('end a sentence once', () => {
    assert.deepEqual(['Right', 'R.E.M.', 'Jeopardy!'].map(ended), ['Right.', 'R.E.M.', 'Jeopardy!']);
  });
});
