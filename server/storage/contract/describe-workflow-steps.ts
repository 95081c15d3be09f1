import assert from 'node:assert/strict';
import type { WorkflowRun } from 'openworkflow/internal';
import type { WorkflowStore } from '../ports/workflows.ts';
import { handsOn } from './workflow-hands.ts';

const LATER = new Date('2099-01-01');

/** What every engine keeps of the steps of a run. */
export function describeWorkflowSteps(workflows: () => WorkflowStore): void {
  const { create, claim, claimed, step, stateOf } = handsOn(workflows);
  const end = (run: WorkflowRun, stepAttemptId: string) => ({ workflowRunId: run.id, stepAttemptId, workerId: 'w' });

  it('keeps every attempt at a step, in order, page by page', async () => {
    const run = await create();
    await claimed();
    const failed = await step(run, 'write');
    await workflows().failStepAttempt({ ...end(run, failed.id), error: { message: 'no' } });
    const done = await step(run, 'write');
    await workflows().completeStepAttempt({ ...end(run, done.id), output: { 'a.$': [1, { b: null }] } });
    const none = await step(run, 'nothing');
    await workflows().completeStepAttempt({ ...end(run, none.id), output: null });
    const first = await workflows().listStepAttempts({ workflowRunId: run.id, limit: 2 });
    const rest = await workflows().listStepAttempts({
      workflowRunId: run.id,
      after: first.pagination.next ?? assert.fail('there is no next page'),
    });
    const seen = [...first.data, ...rest.data];
    assert.equal(rest.pagination.next, null);
    const byId = new Map(seen.map((attempt) => [attempt.id, attempt]));
    assert.deepEqual(
      [failed, done, none].map(({ id }) => {
        const { stepName, status, output, error } = byId.get(id) ?? assert.fail(id);
        return [stepName, status, output, error];
      }),
      [
        ['write', 'failed', null, { message: 'no' }],
        ['write', 'completed', { 'a.$': [1, { b: null }] }, null],
        ['nothing', 'completed', null, null],
      ],
    );
    const times = seen.map(({ createdAt }) => createdAt.getTime());
    assert.deepEqual(
      times,
      [...times].sort((a, b) => a - b),
    );
    assert.equal(await workflows().getStepAttempt({ stepAttemptId: 'nobody' }), null);
  });

  it('ends a step once: what was kept first stays, and the same end again is no error', async () => {
    const run = await create();
    await claimed();
    const attempt = await step(run);
    await workflows().completeStepAttempt({ ...end(run, attempt.id), output: 'first' });
    const again = await workflows().completeStepAttempt({ ...end(run, attempt.id), output: 'second' });
    assert.equal(again.output, 'first');
    await assert.rejects(workflows().failStepAttempt({ ...end(run, attempt.id), error: { message: 'no' } }));
  });

  it('loses none of twenty steps that begin and end at once', async () => {
    const run = await create();
    await claimed();
    const names = Array.from({ length: 20 }, (_, i) => `write ${i}`);
    await Promise.all(
      names.map(async (name) => {
        const attempt = await step(run, name);
        await workflows().completeStepAttempt({ ...end(run, attempt.id), output: name });
      }),
    );
    const { data } = await workflows().listStepAttempts({ workflowRunId: run.id });
    assert.deepEqual(data.map(({ output }) => output).sort(), [...names].sort());
  });

  it('wakes a run when its child is over, also when that was while it lay down', async () => {
    for (const isEarly of [true, false]) {
      const parent = await create();
      await claimed();
      const attempt = await workflows().createStepAttempt({
        ...{ workflowRunId: parent.id, workerId: 'w', stepName: 'child', kind: 'workflow', config: {} },
        context: { kind: 'workflow', timeoutAt: LATER.toISOString() },
      });
      const child = await create({
        ...{
          workflowName: 'child',
          parentStepAttemptNamespaceId: attempt.namespaceId,
          parentStepAttemptId: attempt.id,
        },
      });
      const linked = await workflows().setStepAttemptChildWorkflowRun({
        ...end(parent, attempt.id),
        ...{ childWorkflowRunNamespaceId: child.namespaceId, childWorkflowRunId: child.id },
      });
      assert.equal(linked.childWorkflowRunId, child.id);
      const layDown = () =>
        workflows().sleepWorkflowRun({ workflowRunId: parent.id, workerId: 'w', availableAt: LATER });
      if (!isEarly) await layDown();
      const working = await claimed('other');
      assert.equal(working.id, child.id);
      await workflows().completeWorkflowRun({ workflowRunId: child.id, workerId: 'other', output: 'ok' });
      if (isEarly) await layDown();
      assert.equal((await claimed('w')).id, parent.id);
      await workflows().cancelWorkflowRun({ workflowRunId: parent.id });
    }
  });

  it('hands a signal to each who waits for it, once, and wakes them', async () => {
    const run = await create();
    await claimed();
    const attempt = await workflows().createStepAttempt({
      ...{ workflowRunId: run.id, workerId: 'w', stepName: 'wait', kind: 'signal-wait', config: {} },
      context: { kind: 'signal-wait', signal: 'approved', timeoutAt: LATER.toISOString() },
    });
    await workflows().sleepWorkflowRun({ workflowRunId: run.id, workerId: 'w', availableAt: LATER });
    const delivered = () => workflows().getSignalDelivery({ stepAttemptId: attempt.id });
    const send = (signal: string, data: string, idempotencyKey: string | null) =>
      workflows().sendSignal({ signal, data, idempotencyKey });
    assert.deepEqual(await send('else', 'x', null), { workflowRunIds: [] });
    assert.equal(await delivered(), undefined);
    assert.equal(await claim(), null);
    assert.deepEqual(await send('approved', 'yes', 'k'), { workflowRunIds: [run.id] });
    assert.deepEqual(await send('approved', 'again', 'k'), { workflowRunIds: [run.id] });
    assert.deepEqual(await send('approved', 'no', null), { workflowRunIds: [] });
    assert.equal(await delivered(), 'yes');
    assert.equal((await claimed()).id, run.id);
    assert.equal(await stateOf(run), 'running');
  });
}
