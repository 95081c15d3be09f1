import assert from 'node:assert/strict';
import type { PlayerResult } from './played-match.ts';
import { xpOf } from './progress.ts';

const RESULT: PlayerResult = {
  ...{ playerId: 'ada', name: 'Ada', avatar: 'a', score: 0, hasLeft: false, rank: 9, rankAmongPeople: 9 },
  ...{ right: 2, answered: 2, bestStreak: 1, meanRightMs: 900 },
};
const MATCH = { people: 9, rounds: 10, isFull: true };

describe('experience that rules give', () => {
  it('[X10] counts up to 50 a match, for whoever answered something and stayed', () => {
    const gained = (part: Partial<PlayerResult>) => xpOf({ ...RESULT, ...part }, MATCH) - xpOf(RESULT, MATCH);
    assert.deepEqual([gained({}), gained({ extraXp: 15 }), gained({ extraXp: 900 })], [0, 15, 50]);
    assert.equal(xpOf({ ...RESULT, extraXp: 15, hasLeft: true }, MATCH), 20);
    assert.equal(xpOf({ ...RESULT, extraXp: 15, answered: 0, right: 0 }, MATCH), 0);
  });
});
