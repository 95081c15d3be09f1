import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RetryPolicy } from 'openworkflow';
import type { WorkflowRun } from 'openworkflow/internal';
import type { WorkflowStore } from '../storage/ports/workflows.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import { type Storage, StorageError } from '../storage/storage.ts';
import { AskLater, GiveUp, RETRY, type Retry, Steps, type StepsArgs } from './steps.ts';
import { Workflows } from './workflows.ts';

const SOON: Retry = { firstMs: 1, growth: 2, longestMs: 4, tries: 3 };
const LEASE_MS = 60_000;

describe('long work', () => {
  let folder: string;
  let storage: Storage;
  let open: Workflows[];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'quizcade-long-'));
    storage = await openSqlite(folder);
    open = [];
  });
  afterEach(async () => {
    for (const workflows of open) await workflows.close();
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A process that knows one workflow. */
  function knowing(make: (steps: Steps) => Promise<unknown>, more: { leaseMs?: number; store?: WorkflowStore } = {}) {
    const workflows = new Workflows({
      ...{ store: storage.workflows, atOnce: 2, leaseMs: LEASE_MS, retry: SOON, log: { warn: () => {} } },
      ...more,
    });
    workflows.define<null, unknown>({ name: 'w', make: ({ steps }) => make(steps) });
    open.push(workflows);
    return workflows;
  }

  async function until(id: string, isSo: (run: WorkflowRun) => boolean): Promise<WorkflowRun> {
    for (;;) {
      const run = await storage.workflows.getWorkflowRun({ workflowRunId: id });
      if (run && isSo(run)) return run;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  const ended = (id: string) => until(id, ({ finishedAt }) => finishedAt !== null);
  const begin = (workflows: Workflows) => workflows.begin({ name: 'w', subject: 's', input: null });

  it('does its steps once, in turn or at once, and keeps what came of them', async () => {
    const done: string[] = [];
    const step = (name: string) => () => done[done.push(name) - 1];
    const workflows = knowing(async (steps) => [
      await steps.run('a', step('a')),
      ...(await steps.all(['b', 'c', 'd'].map((name) => () => steps.run(name, step(name))))),
    ]);
    const { id } = await begin(workflows);
    workflows.work();
    const { status, output } = await ended(id);
    assert.deepEqual([status, output, done], ['completed', ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd']]);
  });

  it('tries what failed again, and nothing else with it: what was done at the same time is kept', async () => {
    const times = { good: 0, bad: 0 };
    const workflows = knowing((steps) =>
      steps.all([
        // The bad one fails before the good one is done.
        () => steps.run('good', () => new Promise((resolve) => setImmediate(() => resolve(++times.good)))),
        () =>
          steps.run('bad', () => {
            if (++times.bad < 3) throw new Error('not yet');
            return times.bad;
          }),
      ]),
    );
    const { id } = await begin(workflows);
    workflows.work();
    assert.deepEqual([(await ended(id)).output, times], [[1, 3], { good: 1, bad: 3 }]);
  });

  it('ends after so many tries, and says why', async () => {
    let tries = 0;
    const workflows = knowing((steps) =>
      steps.run('bad', () => {
        tries++;
        throw new Error('generate/busy');
      }),
    );
    const { id } = await begin(workflows);
    workflows.work();
    const { status, error } = await ended(id);
    assert.deepEqual([status, error?.message, tries], ['failed', 'generate/busy', SOON.tries]);
  });

  it('ends at once where trying again would not help', async () => {
    let tries = 0;
    const workflows = knowing((steps) =>
      steps.run('bad', () => {
        tries++;
        throw new GiveUp('generate/bad-key');
      }),
    );
    const { id } = await begin(workflows);
    workflows.work();
    const { status, error } = await ended(id);
    assert.deepEqual([status, error?.message, tries], ['failed', 'generate/bad-key', 1]);
  });

  it('asks again when it was told to, and not before', async () => {
    const afterMs = 60 * 60 * 1000;
    const workflows = knowing((steps) =>
      steps.run('later', () => {
        throw new AskLater('generate/busy', afterMs);
      }),
    );
    const before = Date.now();
    const { id } = await begin(workflows);
    workflows.work();
    const { availableAt } = await until(id, ({ error }) => error !== null);
    assert.ok((availableAt?.getTime() ?? 0) >= before + afterMs, `${availableAt}`);
  });

  it('waits about as long as it should, by luck, and longer each time', async () => {
    const policyBy = (luck: number): Promise<RetryPolicy> =>
      new Promise((resolve) => {
        const run = ({ retryPolicy }: { retryPolicy: RetryPolicy }) => Promise.resolve(resolve(retryPolicy));
        const step = { run } as unknown as StepsArgs['step'];
        const args = { step, signal: AbortSignal.abort(), retry: RETRY, onFault: () => {} };
        void new Steps({ ...args, luck: () => luck }).run('any', () => null);
      });
    const [early, late] = [await policyBy(0), await policyBy(0.999)];
    assert.deepEqual([early.initialInterval, late.initialInterval], ['500ms', '1499ms']);
    assert.deepEqual([early.backoffCoefficient, early.maximumAttempts], [RETRY.growth, RETRY.tries]);
  });

  it('is one run for one key, and found by its subject', async () => {
    const workflows = knowing(async () => null);
    const one = await workflows.begin({ name: 'w', subject: 'd1', input: 1, key: 'k' });
    const same = await workflows.begin({ name: 'w', subject: 'd1', input: 2, key: 'k' });
    assert.equal(same.id, one.id);
    assert.equal((await workflows.newestOf('w', 'd1'))?.id, one.id);
  });

  it('is called off in the middle of a step, whose signal ends; nothing comes after it', async () => {
    const seen: string[] = [];
    let begun = (): void => {};
    const isUnderWay = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const workflows = knowing(async (steps) => {
      await steps.run('long', (signal) => {
        begun();
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(seen.push('ended')));
        });
      });
      seen.push('went on');
    });
    const { id } = await begin(workflows);
    workflows.work();
    await isUnderWay;
    assert.equal((await workflows.cancel(id))?.status, 'canceled');
    await workflows.close();
    assert.deepEqual(seen, ['ended']);
    assert.equal((await ended(id)).status, 'canceled');
    assert.equal(await workflows.cancel(id), null);
  });

  it('ends its step soon when another process calls it off', async () => {
    let begun = (): void => {};
    const isUnderWay = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let isEnded = (): void => {};
    const ending = new Promise<void>((resolve) => {
      isEnded = resolve;
    });
    const workflows = knowing(
      (steps) =>
        steps.run('long', (signal) => {
          begun();
          return new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(isEnded()));
          });
        }),
      { leaseMs: 200 },
    );
    const { id } = await begin(workflows);
    workflows.work();
    await isUnderWay;
    await storage.workflows.cancelWorkflowRun({ workflowRunId: id });
    await ending;
  });

  describe('where the machine stands still for longer than a lease', () => {
    const leaseMs = 100;
    const standStill = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, leaseMs * 1.5);

    it('just after a run was claimed: it is not claimed again', async () => {
      let claims = 0;
      const store: WorkflowStore = {
        ...storage.workflows,
        claimWorkflowRun: (params) => {
          const claim = storage.workflows.claimWorkflowRun(params);
          if (claims++ === 0) standStill();
          return claim;
        },
      };
      const workflows = knowing((steps) => steps.run('dear', () => 'done'), { store, leaseMs });
      const { id } = await begin(workflows);
      workflows.work();
      const { attempts, output } = await ended(id);
      assert.deepEqual([attempts, output], [1, 'done']);
    });

    it('just before somebody else claims it here: who had it before ends', async () => {
      const seen: string[] = [];
      const store: WorkflowStore = {
        ...storage.workflows,
        claimWorkflowRun: (params) => {
          if (seen.length === 1) standStill();
          return storage.workflows.claimWorkflowRun(params);
        },
      };
      const workflows = knowing(
        (steps) =>
          steps.run('dear', (signal) => {
            if (seen.push('begun') > 1) return 'done';
            return new Promise((_resolve, reject) => {
              signal.addEventListener('abort', () => reject(seen.push('ended')));
            });
          }),
        { store, leaseMs },
      );
      const { id } = await begin(workflows);
      workflows.work();
      assert.equal((await ended(id)).output, 'done');
      assert.deepEqual(seen.sort(), ['begun', 'begun', 'ended']);
    });
  });

  it('keeps what a step has come to when the database is away for a moment', async () => {
    let done = 0;
    let refused = 0;
    const store: WorkflowStore = {
      ...storage.workflows,
      completeStepAttempt: async (params) => {
        if (refused++ < 2) throw new StorageError('storage/down', 'away');
        return storage.workflows.completeStepAttempt(params);
      },
    };
    const workflows = knowing((steps) => steps.run('dear', () => ++done), { store });
    const { id } = await begin(workflows);
    workflows.work();
    assert.deepEqual([(await ended(id)).output, done, refused], [1, 1, 3]);
  });

  it('is let go when the process closes, and taken up at once by the next, without the steps that are done', async () => {
    let first = 0;
    let begun = (): void => {};
    const isUnderWay = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const make = (last: (signal: AbortSignal) => Promise<string>) => async (steps: Steps) => {
      await steps.run('first', () => ++first);
      return steps.run('last', last);
    };
    const one = knowing(
      make(
        (signal) =>
          new Promise((_resolve, reject) => {
            begun();
            signal.addEventListener('abort', () => reject(new Error('ended')));
          }),
      ),
    );
    const { id } = await begin(one);
    one.work();
    await isUnderWay;
    await one.close();
    const other = knowing(make(async () => 'done'));
    other.work();
    assert.deepEqual([(await ended(id)).output, first], ['done', 1]);
  });
});
