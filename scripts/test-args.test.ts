import assert from 'node:assert/strict';
// @ts-expect-error: plain JavaScript without types, as every Node runs it before ours is there
import { testArgs as untyped } from './test-args.mjs';

const testArgs: (args: string[], isFolder: (path: string) => boolean) => { specs: string[]; options: string[] } =
  untyped;

describe('what npm test is asked for', () => {
  const isFolder = (path: string): boolean => /^(client|server\/questions)\/?$/.test(path);
  const read = (...args: string[]) => testArgs(args, isFolder);

  it('is everything, files, or all below a folder, with the options of mocha', () => {
    assert.deepEqual(read(), { specs: [], options: [] });
    assert.deepEqual(read('--bail'), { specs: [], options: ['--bail'] });
    assert.deepEqual(read('shared/a.test.ts', 'server/questions/', '--grep', 'Q4'), {
      specs: ['shared/a.test.ts', 'server/questions/**/*.test.ts'],
      options: ['--grep', 'Q4'],
    });
  });

  it('is not a folder where its name is what is looked for', () => {
    assert.deepEqual(read('--grep', 'client'), { specs: [], options: ['--grep', 'client'] });
    assert.deepEqual(read('--grep=Q4', 'client'), { specs: ['client/**/*.test.ts'], options: ['--grep=Q4'] });
  });
});
