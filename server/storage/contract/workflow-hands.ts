import assert from 'node:assert/strict';
import type { CreateWorkflowRunParams, StepAttempt, WorkflowRun } from 'openworkflow/internal';
import type { WorkflowStore } from '../ports/workflows.ts';

/** Longer than any test lasts, ms. */
export const LEASE_MS = 60 * 60 * 1000;

/** What tests of this suite do with a store, in few words. */
export function handsOn(workflows: () => WorkflowStore) {
  const create = (more: Partial<CreateWorkflowRunParams> = {}): Promise<WorkflowRun> =>
    workflows().createWorkflowRun({
      ...{ workflowName: 'make', version: null, idempotencyKey: null, config: {}, context: null },
      ...{ input: { count: 3 }, parentStepAttemptNamespaceId: null, parentStepAttemptId: null },
      ...{ availableAt: null, deadlineAt: null, ...more },
    });
  const claim = (workerId = 'w', leaseDurationMs = LEASE_MS) =>
    workflows().claimWorkflowRun({ workerId, leaseDurationMs });
  const claimed = async (workerId = 'w'): Promise<WorkflowRun> =>
    (await claim(workerId)) ?? assert.fail('nothing is due');
  const step = (run: WorkflowRun, stepName = 'plan', workerId = 'w'): Promise<StepAttempt> =>
    workflows().createStepAttempt({
      ...{ workflowRunId: run.id, workerId, stepName, kind: 'function', config: {}, context: null },
    });
  const stateOf = async (run: WorkflowRun) => (await workflows().getWorkflowRun({ workflowRunId: run.id }))?.status;
  return { create, claim, claimed, step, stateOf };
}
