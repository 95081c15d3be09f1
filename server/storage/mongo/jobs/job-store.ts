import type { JobStore } from '../../ports/jobs.ts';
import type { MongoEngine } from '../engine.ts';
import { change } from './change.ts';
import { claim } from './claim.ts';
import { enqueue } from './enqueue.ts';
import { find } from './find.ts';

export function createJobStore(engine: MongoEngine): JobStore {
  const { run } = engine;
  return {
    enqueue: (job) => run(() => enqueue(engine, job)),
    claim: (args) => run(() => claim(engine, args)),
    extend: (lease, until) => run(() => change(engine, lease, { due: until })),
    finish: (lease, result) =>
      run(() =>
        change(engine, lease, { state: 'done', due: null, error: null, result: JSON.stringify(result ?? null) }),
      ),
    fail: (lease, error, retryAt) =>
      run(() => change(engine, lease, { state: retryAt === null ? 'failed' : 'waiting', due: retryAt, error })),
    find: (id) => run(() => find(engine, id)),
  };
}
