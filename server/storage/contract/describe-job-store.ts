import assert from 'node:assert/strict';
import type { Job, JobStore } from '../ports/jobs.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

const LEASE_MS = 1000;

/** What every engine keeps of work to be done. */
export function describeJobStore(open: OpenTestStore): void {
  describe('jobs', () => {
    const at = eachWithStore(open);
    const jobs = (): JobStore => at.storage.jobs;
    const add = (id: string, due = 0, kind = 'shard', payload: unknown = { day: 1 }) =>
      jobs().enqueue({ id, kind, payload, due });
    const claim = (now: number, kind = 'shard') => jobs().claim({ kind, now, leaseMs: LEASE_MS });
    const claimed = async (now: number): Promise<Job> => (await claim(now)) ?? assert.fail(`nothing is due at ${now}`);

    it('takes a job once, by its id', async () => {
      assert.equal(await add('a'), true);
      assert.equal(await add('a', 5, 'other', 'changed'), false);
      await at.reopen();
      assert.deepEqual(await jobs().find('a'), {
        ...{ id: 'a', kind: 'shard', payload: { day: 1 }, state: 'waiting', due: 0, attempt: 0 },
        ...{ result: null, error: null },
      });
      assert.equal(await jobs().find('b'), null);
    });

    it('gives one job to exactly one of five hundred', async () => {
      await add('a');
      const got = (await Promise.all(Array.from({ length: 500 }, () => claim(1)))).filter((job) => job !== null);
      assert.deepEqual(
        got.map(({ id, attempt }) => [id, attempt]),
        [['a', 1]],
      );
    });

    it('lets exactly one of five hundred take a job whose worker is dead', async () => {
      await add('a');
      await claimed(0);
      const thieves = Array.from({ length: 500 }, () => claim(LEASE_MS));
      const got = (await Promise.all(thieves)).filter((job) => job !== null);
      assert.deepEqual(
        got.map(({ id, attempt }) => [id, attempt]),
        [['a', 2]],
      );
    });

    it('gives fifty jobs to two hundred, each once', async () => {
      await Promise.all(Array.from({ length: 50 }, (_, i) => add(`j${i}`)));
      const got = (await Promise.all(Array.from({ length: 200 }, () => claim(1)))).filter((job) => job !== null);
      assert.equal(got.length, 50);
      assert.equal(new Set(got.map(({ id }) => id)).size, 50);
    });

    it('gives what is due longest first, and only of the kind asked for', async () => {
      await add('late', 30);
      await add('early', 10);
      await add('other', 1, 'mail');
      await add('future', 99);
      assert.deepEqual([(await claimed(50)).id, (await claimed(50)).id, await claim(50)], ['early', 'late', null]);
      assert.equal((await claim(50, 'mail'))?.id, 'other');
    });

    it('gives a job on when its worker is dead, and hears the dead one no more', async () => {
      await add('a');
      const first = await claimed(0);
      assert.equal(await claim(LEASE_MS - 1), null);
      const second = await claimed(LEASE_MS);
      assert.deepEqual([first.attempt, second.attempt], [1, 2]);
      assert.equal(await jobs().finish(first, 'mine'), false);
      assert.equal(await jobs().extend(first, 9 * LEASE_MS), false);
      assert.equal(await jobs().fail(first, 'no', null), false);
      assert.equal(await jobs().finish(second, { rows: 3 }), true);
      assert.deepEqual((await jobs().find('a'))?.result, { rows: 3 });
      assert.equal(await claim(99 * LEASE_MS), null);
      assert.equal(await jobs().finish(second, 'again'), false);
    });

    it('lets a worker hold on', async () => {
      await add('a');
      const job = await claimed(0);
      assert.equal(await jobs().extend(job, 5 * LEASE_MS), true);
      assert.equal(await claim(4 * LEASE_MS), null);
      assert.equal((await claimed(5 * LEASE_MS)).attempt, 2);
    });

    it('tries again when it is told to, and gives up when it is told to', async () => {
      await add('a');
      assert.equal(await jobs().fail(await claimed(0), 'the disk was full', 500), true);
      assert.equal(await claim(499), null);
      const again = await claimed(500);
      assert.equal(again.error, 'the disk was full');
      assert.equal(await jobs().fail(again, 'still full', null), true);
      const { state, error, due } = (await jobs().find('a')) ?? assert.fail();
      assert.deepEqual({ state, error, due }, { state: 'failed', error: 'still full', due: null });
      assert.equal(await claim(1e9), null);
    });
  });
}
