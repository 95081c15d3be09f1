import assert from 'node:assert/strict';
import { builtinRegistry } from '#shared/builtin.ts';
import { sentenceOf } from '#shared/questions/formats/reason.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { type ImportLimits, Imports, MAKER_LIMITS } from './imports.ts';
import type { OpenImport } from './open-import.ts';
import type { ReadEnd } from './read-rows.ts';

/** Files of many people, each read until the test says how that ended. */
function someImports(part: Partial<ImportLimits> = {}) {
  const begun = new Map<string, (how: ReadEnd) => void>();
  const removed: string[] = [];
  let now = 0;
  const imports = new Imports(
    {
      registry: builtinRegistry(),
      config: readConfig({}),
      log: createLog('silent'),
      clock: { now: () => now++ },
    },
    { ...MAKER_LIMITS, ...part },
    ({ path }) => new Promise<ReadEnd>((end) => begun.set(path, end)),
  );
  const target = { settle: async () => [], write: async () => ({ added: 0, changed: 0 }) };
  return {
    ...{ imports, removed },
    underWay: () => [...begun.keys()],
    async handIn(home: string, owner: string): Promise<OpenImport | null> {
      const remove = async (): Promise<void> => void removed.push(owner);
      const upload = { path: owner, name: `${owner}.csv`, size: 1, remove };
      const one = imports.begin(upload, { ...{ owner, home, target }, hints: {} });
      await new Promise((resolve) => setImmediate(resolve));
      return one;
    },
    async end(owner: string, how: ReadEnd = 'whole'): Promise<void> {
      begun.get(owner)?.(how);
      begun.delete(owner);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('files that many people hand in', () => {
  it('do not wait behind those of somebody else’s home, however slow and many these are', async () => {
    const { handIn, underWay, end } = someImports();
    const slow = [];
    for (const name of ['s1', 's2', 's3', 's4']) slow.push(await handIn('one home', name));
    const other = await handIn('another home', 'ada');
    assert.deepEqual(underWay(), ['s1', 's2', 'ada']);
    assert.deepEqual(
      [...slow, other].map((one) => one?.answer().ahead),
      [null, null, 0, 1, null],
    );
    await handIn('another home', 'bo');
    assert.deepEqual(slow[3]?.answer().ahead, 2, 'the others have their turn before');
    await end('s1', 'slow');
    assert.equal(
      sentenceOf([slow[0]?.answer().stopped ?? assert.fail()]),
      'Reading this file took too long. Split it.',
    );
    assert.deepEqual(underWay(), ['s2', 'ada', 's3']);
    await end('s2');
    assert.deepEqual(underWay(), ['ada', 's3', 'bo']);
  });

  it('are refused to a home that has many waiting, and to nobody else', async () => {
    const { handIn } = someImports({ waitingEach: 2 });
    for (const name of ['s1', 's2', 's3', 's4']) assert.ok(await handIn('one home', name));
    assert.equal(await handIn('one home', 's5'), null);
    assert.ok(await handIn('another home', 'ada'));
  });

  it('stay open where another of the same person is refused, and go where it is taken', async () => {
    const { handIn, imports, end } = someImports({ waitingEach: 1, openMax: 3 });
    const own: (OpenImport | null)[] = [];
    for (const name of ['s1', 's2', 's3']) own.push(await handIn('one home', name));
    const isOpen = (i: number): boolean => imports.find(own[i]?.id ?? '', `s${i + 1}`) !== null;
    assert.equal(await handIn('one home', 's1'), null, 'one waits already');
    assert.ok(isOpen(0));
    await end('s1');
    assert.ok(await handIn('one home', 's2'), 'it takes the room of the one before');
    assert.deepEqual([isOpen(0), isOpen(1), isOpen(2)], [true, false, true]);
  });

  it('make room where they have filled it: what others look at stays', async () => {
    const { handIn, imports, end } = someImports({ openMax: 4 });
    const others = await handIn('another home', 'ada');
    await end('ada');
    const own = [];
    for (const name of ['s1', 's2', 's3', 's4', 's5']) {
      own.push(await handIn('one home', name));
      await end(name);
    }
    assert.ok(others && imports.find(others.id, 'ada'));
    assert.deepEqual(
      own.map((one, i) => one && imports.find(one.id, `s${i + 1}`) !== null),
      [false, false, true, true, true],
    );
  });

  it('are passed over when they have been dropped, and lie nowhere afterwards', async () => {
    const { handIn, imports, underWay, end, removed } = someImports();
    for (const name of ['s1', 's2', 's3']) await handIn('one home', name);
    const dropped = imports.find((await handIn('one home', 's4'))?.id ?? '', 's4');
    imports.drop(dropped?.id ?? '');
    await end('s1');
    await end('s2');
    assert.deepEqual(underWay(), ['s3']);
    assert.deepEqual(removed, ['s1', 's2', 's4']);
  });
});
