import assert from 'node:assert/strict';
import { NEUTRAL_QUALITY, qualityOf, qualityPartsOf, standingOf } from './quality.ts';
import { reasonsOf } from './review-reasons.ts';

const NOTHING = { asked: 0, facility: null, discrimination: null, medianMs: null };

function judged(
  votes: { up: number; down: number; flag: number },
  statistics = NOTHING,
  decision: 'none' | 'retire' = 'none',
) {
  const quality = qualityOf(votes, statistics);
  return { ...votes, statistics, quality, standing: standingOf(quality, votes, decision), decision };
}

describe('why a question waits for a reviewer', () => {
  it('[F6] [F7] is said in numbers, with the limits it has met', () => {
    assert.deepEqual(reasonsOf(judged({ up: 3, down: 1, flag: 0 })), []);
    assert.deepEqual(reasonsOf(judged({ up: 9, down: 0, flag: 0.5 })), [{ reason: 'flags', weight: 0.5, limit: 3 }]);
    assert.deepEqual(reasonsOf(judged({ up: 0, down: 10, flag: 0 })), [
      { reason: 'quality', quality: 25, limit: 35 },
      { reason: 'votes', points: -25 },
    ]);
    assert.deepEqual(reasonsOf(judged({ up: 0, down: 90, flag: 0 }, NOTHING, 'retire')), [
      { reason: 'retired' },
      { reason: 'quality', quality: 5, limit: 20 },
      { reason: 'votes', points: -45 },
    ]);
  });

  it('[F4] names what pulls the quality down, the strongest first', () => {
    const statistics = { asked: 970, facility: 0.05, discrimination: -0.3, medianMs: 20_000 } as const;
    const question = { ...judged({ up: 5, down: 5, flag: 0 }), statistics };
    const found = reasonsOf({ ...question, quality: qualityOf(question, statistics), standing: 'review' });
    assert.deepEqual(
      found.map(({ reason }) => reason),
      ['quality', 'discrimination', 'facility', 'time'],
    );
  });

  it('[F4] the parts make the whole', () => {
    const statistics = { asked: 60, facility: 0.99, discrimination: 0.1, medianMs: 2000 };
    const votes = { up: 7, down: 3, flag: 0.75 };
    const parts = Object.values(qualityPartsOf(votes, statistics)).reduce((sum, part) => sum + part, NEUTRAL_QUALITY);
    assert.ok(Math.abs(parts - qualityOf(votes, statistics)) < 1e-9);
  });
});
