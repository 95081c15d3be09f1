import assert from 'node:assert/strict';
import { byTurns } from './by-turns.ts';

describe('what waits at the desk', () => {
  it('comes by turns of its makers, the oldest first: who hands in a lot is not in anybody’s way', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ playerId: 'flood', publishedAt: 1000 + i }));
    const one = { playerId: 'ada', publishedAt: 5000 };
    const two = [7000, 6000].map((publishedAt) => ({ playerId: 'bo', publishedAt }));
    assert.deepEqual(
      byTurns([...many.toReversed(), one, ...two]).map(({ playerId, publishedAt }) => `${playerId} ${publishedAt}`),
      [
        ...['flood 1000', 'ada 5000', 'bo 6000', 'flood 1001', 'bo 7000'],
        ...many.slice(2).map(({ publishedAt }) => `flood ${publishedAt}`),
      ],
    );
  });
});
