import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

describe('zod in the page', () => {
  it('is told before it is loaded that it may not try eval', () => {
    const script =
      "await import('./zod-without-eval.ts'); const { config } = await import('zod'); console.log(config().jitless)";
    const args = ['--input-type=module', '--eval', script];
    assert.equal(execFileSync(process.execPath, args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim(), 'true');
  });
});
