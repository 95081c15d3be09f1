import assert from 'node:assert/strict';
import fc from 'fast-check';
import { levelOf } from '#shared/people/progress.ts';
import { levelFill } from './level-fill.ts';

describe('the level bar', () => {
  it('runs from where the match began to where it ended', () => {
    const worth = { xp: 120, xpAfter: 380 }; // level 2 begins at 100, level 3 at 300, level 4 at 600
    const at = (share: number) => {
      const { level, into, of, gained, isUp } = levelFill(worth, share);
      return [level, into, of, gained, isUp];
    };
    assert.deepEqual(at(0), [2, 160, 200, 0, false]);
    assert.deepEqual(at(0.25), [2, 190, 200, 30, false]);
    assert.deepEqual(at(1), [3, 80, 300, 120, true]);
  });

  it('never leaves its frame and never runs backwards, however many levels a match brings', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(5_000), fc.double({ min: -1, max: 2, noNaN: true }), (before, xp, share) => {
        const worth = { xp, xpAfter: before + xp };
        const fill = levelFill(worth, share);
        assert.ok(fill.part >= 0 && fill.part < 1);
        assert.ok(fill.gained >= 0 && fill.gained <= xp);
        const later = levelFill(worth, share + 0.1);
        assert.ok(later.level > fill.level || (later.level === fill.level && later.part >= fill.part));
        assert.equal(levelFill(worth).level, levelOf(before + xp).level);
      }),
    );
  });
});
