import assert from 'node:assert/strict';
import fc from 'fast-check';
import { streakBonus } from '../../modifiers/streaks/streak-bonus.ts';
import { AT_ONCE, aMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import { speedPoints } from './speed.ts';

describe('points', () => {
  const table = [
    { name: 'at once', credit: 1, ms: 0, windowMs: 15_000, points: 1000 },
    { name: 'in the middle', credit: 1, ms: 7_500, windowMs: 15_000, points: 750 },
    { name: 'with the bell', credit: 1, ms: 15_000, windowMs: 15_000, points: 500 },
    { name: 'after a pause that moved the clock', credit: 1, ms: 16_000, windowMs: 15_000, points: 500 },
    { name: 'the frame of LOOK.md: 0.94 s of 15', credit: 1, ms: 940, windowMs: 15_000, points: 969 },
    { name: 'wrong, however fast', credit: 0, ms: 0, windowMs: 15_000, points: 0 },
  ];
  for (const row of table) {
    it(`[S1] [S2] ${row.name}: ${row.points}`, () =>
      assert.equal(speedPoints(row.credit, row.ms, row.windowMs), row.points));
  }

  it('[S3] partial credit takes its share of both parts', () => {
    assert.equal(speedPoints(0.5, 0, 10_000), 500);
    assert.equal(speedPoints(0.5, 10_000, 10_000), 250);
  });

  it('[S2] an earlier right answer is never worth less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 1000, max: 30_000 }),
        (a, b, window) => {
          const [early, late] = [Math.min(a, b), Math.max(a, b)];
          assert.ok(speedPoints(1, early, window) >= speedPoints(1, late, window));
          assert.ok(speedPoints(1, late, window) >= 500 && speedPoints(1, early, window) <= 1000);
        },
      ),
    );
  });

  it('[S4] a streak adds 50 a link from the second right answer on, at most 200', () => {
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 20].map(streakBonus), [0, 0, 50, 100, 150, 200, 200, 200]);
    const match = aMatch({ deck: aDeck(3) })
      .seat('Ada', 'Bo')
      .start();
    for (let i = 0; i < 3; i++) match.until('answering').answers('Ada', 'yes', AT_ONCE).until('reveal');
    assert.equal(match.score('Ada'), 1000 + 1050 + 1100);
  });

  it('[S5] a wrong answer or none ends the streak', () => {
    const match = aMatch({ deck: aDeck(4) })
      .seat('Ada', 'Bo')
      .start();
    match.until('answering').answers('Ada', 'yes', AT_ONCE).answers('Bo', 'yes', AT_ONCE).until('reveal');
    assert.equal(match.of('Ada').streak, 1);
    match.until('answering').answers('Ada', 'no', AT_ONCE).until('reveal');
    assert.deepEqual([match.of('Ada').streak, match.of('Bo').streak], [0, 0]);
    match.until('answering').answers('Ada', 'yes', AT_ONCE).until('reveal');
    assert.equal(match.of('Ada').lastPoints, 1000);
  });

  it('[S6] of equal scores the less time over right answers is first', () => {
    const match = aMatch({ deck: aDeck(1) })
      .seat('Ada', 'Bo')
      .start()
      .until('answering');
    // 1 ms is under one point: equal scores, another time.
    match.answers('Bo', 'yes', { after: 3_000 }).answers('Ada', 'yes', { after: 3_001 }).until('reveal');
    assert.equal(match.score('Ada'), match.score('Bo'));
    assert.deepEqual([match.of('Bo').rank, match.of('Ada').rank], [1, 2]);
  });

  it('[S7] [S8] equal score and time share a place; the lower seat is named first', () => {
    const match = aMatch({ deck: aDeck(1) })
      .seat('Ada', 'Bo', 'Cy')
      .start()
      .until('answering');
    match
      .answers('Bo', 'yes', { after: 3_000 })
      .answers('Ada', 'yes', { after: 3_000 })
      .answers('Cy', 'no')
      .until('reveal');
    assert.deepEqual(
      ['Ada', 'Bo', 'Cy'].map((name) => match.of(name).rank),
      [1, 1, 3],
    );
    assert.deepEqual(match.match.round?.fastest, [0, 1]);
    assert.equal(match.of('Cy').behind, match.score('Ada'));
  });

  it('[S9] the room sees every place move only at a reveal', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering').answers('Ada', 'yes', AT_ONCE);
    assert.deepEqual([match.score('Ada'), match.of('Ada').rank], [0, 0]);
    match.until('reveal');
    assert.deepEqual([match.score('Ada'), match.of('Ada').rank], [1000, 1]);
  });
});
