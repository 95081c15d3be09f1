import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { isAlive } from './is-alive.ts';

describe('a process', () => {
  it('lives until it has ended, also where this one may not ask', () => {
    assert.ok(isAlive(process.pid));
    assert.ok(isAlive(1)); // of somebody else, unless the tests run as root
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    assert.ok(pid > 0);
    assert.ok(!isAlive(pid));
  });
});
