import assert from 'node:assert/strict';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import { atMost } from './at-most.ts';

describe('waiting at most so long', () => {
  it('ends with the work, and without it when the time is up', async () => {
    const began = performance.now();
    await atMost(PATIENCE_MS, Promise.resolve());
    assert.ok(performance.now() - began < PATIENCE_MS);
    await atMost(1, new Promise(() => {}));
  });
});
