import assert from 'node:assert/strict';
import { playedDifficulty } from './played-difficulty.ts';

describe('the difficulty of a question', () => {
  const played = (asked: number, facility: number | null) =>
    playedDifficulty({ asked, facility, discrimination: null, medianMs: null });

  it('[F13] is not known from play before thirty answers', () => {
    assert.deepEqual([played(0, null), played(29, 1), played(30, 1)], [null, null, 'easy']);
  });

  it('[F13] follows the share of the credit that people got', () => {
    assert.deepEqual(
      [1, 0.7, 0.69, 0.4, 0.39, 0].map((facility) => played(30, facility)),
      ['easy', 'easy', 'medium', 'medium', 'hard', 'hard'],
    );
  });
});
