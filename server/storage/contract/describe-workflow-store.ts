import assert from 'node:assert/strict';
import type { WorkflowStore } from '../ports/workflows.ts';
import { describeWorkflowSteps } from './describe-workflow-steps.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';
import { handsOn, LEASE_MS } from './workflow-hands.ts';

/** Tried again at once, without end. */
const AGAIN = { initialInterval: '0ms', backoffCoefficient: 1, maximumInterval: '0ms', maximumAttempts: 0 } as const;
const ONCE = { ...AGAIN, maximumAttempts: 1 } as const;
const ERROR = { message: 'the model was away', name: 'Error' };

/** What every engine keeps of long work. */
export function describeWorkflowStore(open: OpenTestStore): void {
  describe('workflows', () => {
    const at = eachWithStore(open);
    const workflows = (): WorkflowStore => at.storage.workflows;
    const { create, claim, claimed, step, stateOf } = handsOn(workflows);

    it('keeps a run with all that it was given', async () => {
      const deadlineAt = new Date('2099-01-02T03:04:05.678Z');
      const run = await create({
        ...{
          version: '3',
          config: { subject: 'd1' },
          context: { trace: 'x' },
          input: { 'a.b': ['$c', null] },
          deadlineAt,
        },
      });
      await at.reopen();
      const kept = (await workflows().getWorkflowRun({ workflowRunId: run.id })) ?? assert.fail();
      assert.deepEqual(kept, run);
      assert.deepEqual(
        {
          ...{ name: kept.workflowName, version: kept.version, status: kept.status, attempts: kept.attempts },
          ...{ config: kept.config, context: kept.context, input: kept.input, output: kept.output, error: kept.error },
          ...{ deadlineAt: kept.deadlineAt, worker: kept.workerId, finishedAt: kept.finishedAt },
        },
        {
          ...{ name: 'make', version: '3', status: 'pending', attempts: 0, config: { subject: 'd1' } },
          ...{ context: { trace: 'x' }, input: { 'a.b': ['$c', null] }, output: null, error: null, deadlineAt },
          ...{ worker: null, finishedAt: null },
        },
      );
      assert.equal(await workflows().getWorkflowRun({ workflowRunId: 'nobody' }), null);
    });

    it('makes one run of a key, however many ask at once, and another of another workflow', async () => {
      const runs = await Promise.all(Array.from({ length: 15 }, () => create({ idempotencyKey: 'k' })));
      assert.equal(new Set(runs.map(({ id }) => id)).size, 1);
      assert.notEqual((await create({ idempotencyKey: 'k', workflowName: 'other' })).id, runs[0]?.id);
      assert.equal((await workflows().listWorkflowRuns({ workflowName: 'make' })).data.length, 1);
    });

    it('gives ten runs to thirty workers, each once', async () => {
      await Promise.all(Array.from({ length: 10 }, () => create()));
      const got = await Promise.all(Array.from({ length: 30 }, (_, i) => claim(`w${i}`)));
      const ids = got.flatMap((run) => (run ? [run.id] : []));
      assert.deepEqual([ids.length, new Set(ids).size], [10, 10]);
    });

    it('gives the oldest first, what is new before what was tried, and nothing before its time', async () => {
      const first = await create();
      const begun = await claimed();
      await workflows().sleepWorkflowRun({ workflowRunId: begun.id, workerId: 'w', availableAt: new Date(0) });
      await create({ availableAt: new Date('2099-01-01') });
      const late = await create({ availableAt: new Date(2000) });
      const early = await create({ availableAt: new Date(1000) });
      assert.deepEqual(
        [(await claimed()).id, (await claimed()).id, (await claimed()).id, await claim()],
        [early.id, late.id, first.id, null],
      );
    });

    it('gives a run on when its lease is over, counts the tries, and hears the dead worker no more', async () => {
      const run = await create();
      const mine = (await claim('dead', 0)) ?? assert.fail();
      const attempt = await step(run, 'plan', 'dead');
      const second = await claimed('alive');
      assert.deepEqual([mine.attempts, second.attempts, second.id], [1, 2, run.id]);
      assert.deepEqual(second.startedAt, mine.startedAt);
      const dead = { workflowRunId: run.id, workerId: 'dead' };
      const late = { ...dead, stepAttemptId: attempt.id };
      await assert.rejects(workflows().extendWorkflowRunLease({ ...dead, leaseDurationMs: LEASE_MS }));
      await assert.rejects(step(run, 'more', 'dead'));
      await assert.rejects(workflows().completeStepAttempt({ ...late, output: 'late' }));
      await assert.rejects(workflows().failStepAttempt({ ...late, error: ERROR }));
      await assert.rejects(workflows().completeWorkflowRun({ ...dead, output: 'late' }));
      await assert.rejects(workflows().failWorkflowRun({ ...dead, error: ERROR, retryPolicy: ONCE }));
      await assert.rejects(workflows().sleepWorkflowRun({ ...dead, availableAt: new Date() }));
      await assert.rejects(
        workflows().rescheduleWorkflowRunAfterFailedStepAttempt({ ...dead, error: ERROR, availableAt: new Date() }),
      );
      assert.equal((await workflows().getStepAttempt({ stepAttemptId: attempt.id }))?.status, 'running');
    });

    it('lets a worker hold on', async () => {
      const run = await create();
      await claim('w', 0);
      const held = { workflowRunId: run.id, workerId: 'w', leaseDurationMs: LEASE_MS };
      await workflows().extendWorkflowRunLease(held);
      assert.equal(await claim('other'), null);
    });

    it('ends a run with what came of it, once', async () => {
      const run = await create();
      await claimed();
      const mine = { workflowRunId: run.id, workerId: 'w' };
      const done = await workflows().completeWorkflowRun({ ...mine, output: { kept: 12 } });
      assert.deepEqual([done.status, done.output, done.availableAt], ['completed', { kept: 12 }, null]);
      assert.ok(done.finishedAt);
      await assert.rejects(workflows().completeWorkflowRun({ ...mine, output: 'again' }));
      assert.equal(await claim(), null);
    });

    it('tries again when it is told to, and gives up when it is told to', async () => {
      const run = await create();
      await claimed();
      const mine = { workflowRunId: run.id, workerId: 'w', error: ERROR };
      const waiting = await workflows().failWorkflowRun({ ...mine, retryPolicy: AGAIN });
      assert.deepEqual([waiting.status, waiting.error, waiting.workerId], ['pending', ERROR, null]);
      await claimed();
      await workflows().rescheduleWorkflowRunAfterFailedStepAttempt({ ...mine, availableAt: new Date(0) });
      assert.equal((await claimed()).attempts, 3);
      const failed = await workflows().failWorkflowRun({ ...mine, retryPolicy: ONCE });
      assert.deepEqual([failed.status, failed.availableAt], ['failed', null]);
      assert.equal(await claim(), null);
    });

    it('fails what is past its deadline instead of giving it to anybody', async () => {
      const run = await create({ deadlineAt: new Date(1) });
      assert.equal(await claim(), null);
      assert.equal(await stateOf(run), 'failed');
    });

    it('calls off what waits and what is under way; that is no error twice, and one when it is over', async () => {
      const [waits, runs] = [await create(), await create({ availableAt: new Date(1) })];
      assert.equal((await claimed()).id, runs.id);
      for (const { id } of [waits, runs, runs]) await workflows().cancelWorkflowRun({ workflowRunId: id });
      assert.deepEqual([await stateOf(waits), await stateOf(runs)], ['canceled', 'canceled']);
      await assert.rejects(step(runs));
      assert.equal(await claim(), null);
      const over = await create();
      await claimed();
      await workflows().completeWorkflowRun({ workflowRunId: over.id, workerId: 'w', output: null });
      await assert.rejects(workflows().cancelWorkflowRun({ workflowRunId: over.id }));
      await assert.rejects(workflows().cancelWorkflowRun({ workflowRunId: 'nobody' }));
    });

    it('lists runs page by page, the newest first, by workflow and by state', async () => {
      const made: string[] = [];
      for (let i = 0; i < 5; i++) made.push((await create({ workflowName: i % 2 ? 'odd' : 'even' })).id);
      await workflows().cancelWorkflowRun({ workflowRunId: made[2] ?? '' });
      const newest = (await workflows().listWorkflowRuns({})).data.map(({ id }) => id);
      assert.deepEqual([...newest].sort(), [...made].sort());
      const page = await workflows().listWorkflowRuns({ limit: 2 });
      const next = await workflows().listWorkflowRuns({ limit: 2, after: page.pagination.next ?? '' });
      const back = await workflows().listWorkflowRuns({ limit: 2, before: next.pagination.prev ?? '' });
      assert.deepEqual(
        [page, next, back].map(({ data }) => data.map(({ id }) => id)),
        [newest.slice(0, 2), newest.slice(2, 4), newest.slice(0, 2)],
      );
      const ids = async (which: Parameters<WorkflowStore['listWorkflowRuns']>[0]) =>
        (await workflows().listWorkflowRuns(which)).data.map(({ id }) => id).sort();
      assert.deepEqual(await ids({ workflowName: 'odd' }), [made[1], made[3]].sort());
      assert.deepEqual(await ids({ status: 'canceled' }), [made[2]]);
      assert.deepEqual(await ids({ workflowName: 'even', status: 'pending' }), [made[0], made[4]].sort());
      const { pending, canceled } = await workflows().countWorkflowRuns();
      assert.deepEqual({ pending, canceled }, { pending: 4, canceled: 1 });
    });

    it('finds the newest run about a subject', async () => {
      await create({ config: { subject: 'd1' }, idempotencyKey: 'old' });
      await create({ config: { subject: 'd2' } });
      // Two of one ms are in no order; these are not.
      const waitFor = Date.now();
      while (Date.now() <= waitFor) await Promise.resolve();
      const newest = await create({ config: { subject: 'd1' } });
      assert.equal((await workflows().newestOf({ workflowName: 'make', subject: 'd1' }))?.id, newest.id);
      assert.equal(await workflows().newestOf({ workflowName: 'make', subject: 'd3' }), null);
      assert.equal(await workflows().newestOf({ workflowName: 'other', subject: 'd1' }), null);
    });

    it('forgets runs that ended, and no others', async () => {
      const [open, ended] = [await create(), await create()];
      await workflows().cancelWorkflowRun({ workflowRunId: ended.id });
      assert.equal(await workflows().prune({ before: new Date(0), limit: 9 }), 0);
      assert.equal(await workflows().prune({ before: new Date('2099-01-01'), limit: 9 }), 1);
      assert.deepEqual([await stateOf(open), await stateOf(ended)], ['pending', undefined]);
    });

    describeWorkflowSteps(workflows);
  });
}
