import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EMPTY_TALLY, type ItemStatistics, statisticsOf } from './item-statistics.ts';
import {
  flagWeightOf,
  KEPT_IN_PLAY_QUESTIONS,
  NEUTRAL_QUALITY,
  qualityOf,
  standingAmong,
  standingOf,
  type VoteTotals,
} from './quality.ts';

const UNKNOWN = statisticsOf(EMPTY_TALLY);
const nobody: VoteTotals = { up: 0, down: 0, flag: 0 };
const votes = (part: Partial<VoteTotals>): VoteTotals => ({ ...nobody, ...part });
const known = (part: Partial<ItemStatistics>): ItemStatistics => ({
  ...{ asked: 1e9, facility: 0.5, discrimination: 0.1, medianMs: 4000, ...part },
});
const count = fc.nat({ max: 2000 });

describe('the quality of a question', () => {
  it('[F3] one vote decides nothing: it moves a new question by less than five', () => {
    assert.equal(qualityOf(nobody, UNKNOWN), NEUTRAL_QUALITY);
    assert.ok(Math.abs(qualityOf(votes({ up: 1 }), UNKNOWN) - NEUTRAL_QUALITY) < 5);
    assert.ok(Math.abs(qualityOf(votes({ down: 1 }), UNKNOWN) - NEUTRAL_QUALITY) < 5);
  });

  it('[F3] many of one mind decide everything, and a flag weighs two', () => {
    assert.ok(qualityOf(votes({ up: 1000 }), UNKNOWN) > 99);
    assert.ok(qualityOf(votes({ down: 1000 }), UNKNOWN) < 1);
    assert.equal(qualityOf(votes({ flag: 7 }), UNKNOWN), qualityOf(votes({ down: 14 }), UNKNOWN));
  });

  it('[F3] a further good word never lowers it, a further bad one or flag never raises it', () =>
    fc.assert(
      fc.property(count, count, count, (up, down, flag) => {
        const now = qualityOf({ up, down, flag }, UNKNOWN);
        assert.ok(now >= 0 && now <= 100);
        assert.ok(qualityOf({ up: up + 1, down, flag }, UNKNOWN) >= now);
        assert.ok(qualityOf({ up, down: down + 1, flag }, UNKNOWN) <= now);
        assert.ok(qualityOf({ up, down, flag: flag + 1 }, UNKNOWN) <= now);
      }),
    ));

  it('[F4] rises where those who know much know this, and falls where they do not', () => {
    const shift = (discrimination: number) => qualityOf(nobody, known({ discrimination })) - NEUTRAL_QUALITY;
    assert.ok(Math.abs(shift(0.3) - 10) < 1e-6 && Math.abs(shift(0.9) - 10) < 1e-6);
    assert.ok(Math.abs(shift(-0.3) + 30) < 1e-6);
    assert.ok(Math.abs(shift(0)) < 1e-6);
  });

  it('[F4] falls a little where nearly all or none know it, and where it takes long', () => {
    const base = qualityOf(nobody, known({}));
    for (const part of [{ facility: 0.02 }, { facility: 0.99 }, { medianMs: 13_000 }])
      assert.ok(Math.abs(base - qualityOf(nobody, known(part)) - 5) < 1e-6, JSON.stringify(part));
  });

  it('[F4] finds too easy, too hard and too slow beyond their bounds, not at them', () => {
    const base = qualityOf(nobody, known({}));
    const loses = (part: Partial<ItemStatistics>) => Math.round(base - qualityOf(nobody, known(part)));
    assert.deepEqual(
      [{ facility: 0.1 }, { facility: 0.97 }, { medianMs: 12_000 }].map(loses),
      [0, 0, 0],
      'at the bound',
    );
    assert.deepEqual(
      [{ facility: 0.099 }, { facility: 0.971 }, { medianMs: 12_001 }].map(loses),
      [5, 5, 5],
      'beyond it',
    );
    assert.equal(loses({ facility: 0, medianMs: 60_000 }), 10, 'both');
  });

  it('[F3] [F4] stays within 0 and 100, and reaches both', () => {
    const clever = known({ discrimination: 1 });
    const wrong = known({ discrimination: -1, facility: 0, medianMs: 60_000 });
    assert.equal(qualityOf(votes({ up: 1e9 }), clever), 100);
    assert.equal(qualityOf(votes({ down: 1e9 }), wrong), 0);
    assert.ok(Math.abs(qualityOf(nobody, wrong) - 10) < 1e-5, 'forty down at most');
    assert.ok(Math.abs(qualityOf(nobody, clever) - 60) < 1e-5, 'ten up at most');
  });

  it('[F4] hears few answers little', () => {
    const shift = (asked: number) => NEUTRAL_QUALITY - qualityOf(nobody, known({ asked, discrimination: -1 }));
    assert.ok(shift(3) < 3 && Math.abs(shift(30) - 15) < 1e-9 && shift(3000) > 29);
  });

  it('[F6] sinks below 35 and waits for a reviewer below 20', () => {
    assert.deepEqual(
      [50, 35, 34.9, 20, 19.9].map((quality) => standingOf(quality, nobody, 'none')),
      ['good', 'good', 'poor', 'poor', 'review'],
    );
  });

  it('[F7] three flags take it out whatever its quality; two do not', () => {
    assert.equal(standingOf(90, votes({ up: 500, flag: 2 }), 'none'), 'good');
    assert.equal(standingOf(90, votes({ up: 500, flag: 3 }), 'none'), 'review');
  });

  it('[F9] a flag weighs by matches and level, never more than one and never less for more of either', () => {
    const weights = [
      [0, 1],
      [2, 9],
      [3, 1],
      [9, 9],
      [10, 2],
      [10, 3],
    ] as const;
    assert.deepEqual(
      weights.map(([matches, level]) => flagWeightOf({ matches, level })),
      [0.25, 0.25, 0.5, 0.5, 0.5, 1],
    );
    fc.assert(
      fc.property(fc.nat({ max: 50 }), fc.nat({ max: 20 }), (matches, level) => {
        const weight = flagWeightOf({ matches, level });
        assert.ok(weight > 0 && weight <= 1);
        assert.ok(flagWeightOf({ matches: matches + 1, level }) >= weight);
        assert.ok(flagWeightOf({ matches, level: level + 1 }) >= weight);
      }),
    );
  });

  it('[F10] a topic keeps thirty, but for what a reviewer retired', () => {
    assert.equal(KEPT_IN_PLAY_QUESTIONS, 30);
    assert.equal(standingAmong(29, 'review', 'none'), 'poor');
    assert.equal(standingAmong(30, 'review', 'none'), 'review');
    assert.equal(standingAmong(29, 'review', 'keep'), 'poor');
    assert.equal(standingAmong(0, 'review', 'retire'), 'review');
    assert.equal(standingAmong(0, 'good', 'none'), 'good');
  });

  it('[F8] what a reviewer kept is drawn again, at the end of the line; what was retired never', () => {
    assert.equal(standingOf(5, nobody, 'keep'), 'poor');
    assert.equal(standingOf(80, nobody, 'keep'), 'good');
    assert.equal(standingOf(80, votes({ flag: 3 }), 'keep'), 'review');
    assert.equal(standingOf(99, votes({ up: 99 }), 'retire'), 'review');
  });
});
