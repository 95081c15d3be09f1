import assert from 'node:assert/strict';
import { turnOf } from './slots.ts';

describe('today’s best, one after the other', () => {
  it('tells each in turn, five seconds each, and nobody where there is nobody', () => {
    const turns = Array.from({ length: 6 }, (_, i) => turnOf(3, 1_000_000 + i * 5000, 5000));
    assert.deepEqual(new Set(turns), new Set([0, 1, 2]));
    assert.deepEqual(turns.slice(0, 3), turns.slice(3));
    assert.equal(turnOf(3, 1_000_001, 5000), turnOf(3, 1_004_999, 5000));
    assert.equal(turnOf(0, 1_000_000, 5000), -1);
  });
});
