import type {
  CompleteWorkflowRunParams,
  FailWorkflowRunParams,
  RescheduleWorkflowRunAfterFailedStepAttemptParams,
  SleepWorkflowRunParams,
  WorkflowRun,
} from 'openworkflow/internal';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { change, LostRun, type Owned } from './change.ts';
import { findRun } from './find.ts';
import { nextTry } from './next-try.ts';
import { ENDED, OPEN, type RunDocument } from './run-document.ts';

export async function complete(
  engine: MongoEngine,
  { workflowRunId, workerId, output }: CompleteWorkflowRunParams,
): Promise<WorkflowRun> {
  const done = { status: 'completed', output: JSON.stringify(output), error: null, due: null } as const;
  const run = await change(
    engine,
    owned(workflowRunId, workerId),
    { ...done, finished: new Date() },
    'complete the run',
  );
  await wakeParent(engine, run);
  return run;
}

export async function fail(engine: MongoEngine, params: FailWorkflowRunParams): Promise<WorkflowRun> {
  const { workflowRunId, workerId, error, retryPolicy } = params;
  const known = params.attempts === undefined ? await findRun(engine, workflowRunId) : null;
  const next = nextTry({
    policy: retryPolicy,
    attempts: params.attempts ?? known?.attempts ?? 1,
    deadline: (params.deadlineAt === undefined ? known?.deadlineAt : params.deadlineAt) ?? null,
    now: new Date(),
  });
  const to: Partial<RunDocument> = {
    ...{ status: next.at ? 'pending' : 'failed', due: next.at, finished: next.at ? null : new Date() },
    error: JSON.stringify(next.isLate ? { message: 'Workflow run deadline exceeded' } : error),
    ...{ worker: null, started: null },
  };
  const run = await change(engine, owned(workflowRunId, workerId), to, 'mark the run failed');
  if (run.status === 'failed') await wakeParent(engine, run);
  return run;
}

export function reschedule(
  engine: MongoEngine,
  { workflowRunId, workerId, error, availableAt }: RescheduleWorkflowRunAfterFailedStepAttemptParams,
): Promise<WorkflowRun> {
  const again = { status: 'pending', due: availableAt, error: JSON.stringify(error) } as const;
  const to = { ...again, finished: null, worker: null, started: null };
  return change(engine, owned(workflowRunId, workerId), to, 'reschedule the run');
}

/** Lays a run aside until a time. Whatever it waits for may have come while it was being laid aside: then it is due now. */
export async function sleep(
  engine: MongoEngine,
  { workflowRunId, workerId, availableAt }: SleepWorkflowRunParams,
): Promise<WorkflowRun> {
  const guard = { _id: workflowRunId, worker: workerId, status: { $in: OPEN } };
  const run = await change(engine, guard, { status: 'running', due: availableAt, worker: null }, 'lay the run aside');
  if (!(await hasWhatItWaitsFor(engine, workflowRunId))) return run;
  await wake(engine, { _id: workflowRunId });
  return (await findRun(engine, workflowRunId)) ?? run;
}

export async function cancel(engine: MongoEngine, workflowRunId: string): Promise<WorkflowRun> {
  const to = { status: 'canceled', worker: null, due: null, finished: new Date() } as const;
  try {
    const run = await change(engine, { _id: workflowRunId, status: { $in: OPEN } }, to, 'cancel the run');
    await wakeParent(engine, run);
    return run;
  } catch (error) {
    if (!(error instanceof LostRun)) throw error;
    const run = await findRun(engine, workflowRunId);
    if (!run) throw new Error(`Workflow run ${workflowRunId} does not exist`);
    if (run.status === 'canceled') return run;
    throw new Error(`Cannot cancel workflow run ${workflowRunId} with status ${run.status}`);
  }
}

/** A run that nobody works at is due now, if it is not already. */
export async function wake({ models }: MongoEngine, which: { readonly _id: string }): Promise<void> {
  const now = new Date();
  const filter = { ...which, status: { $in: OPEN }, worker: null, due: { $gt: now } };
  await models.workflow_runs.updateOne(
    filter,
    { $set: { due: now, updated: now } },
    servedBy('workflow_runs', '_id_', filter),
  );
}

async function wakeParent(engine: MongoEngine, { id, parentStepAttemptId }: WorkflowRun): Promise<void> {
  if (parentStepAttemptId === null) return;
  const filter = { 'steps.id': parentStepAttemptId };
  const parent = await engine.models.workflow_runs
    .findOne(filter, { steps: 1 }, servedBy('workflow_runs', 'run_of_step', filter))
    .lean<RunDocument | null>();
  const waits = parent?.steps.some(
    (step) => step.id === parentStepAttemptId && step.status === 'running' && step.child === id,
  );
  if (parent && waits) await wake(engine, { _id: parent._id });
}

async function hasWhatItWaitsFor({ models }: MongoEngine, runId: string): Promise<boolean> {
  const filter = { _id: runId };
  const run = await models.workflow_runs
    .findOne(filter, { steps: 1 }, servedBy('workflow_runs', '_id_', filter))
    .lean<RunDocument | null>();
  const waiting = run?.steps.filter(({ status }) => status === 'running') ?? [];
  if (waiting.some(({ kind, delivery }) => kind === 'signal-wait' && typeof delivery === 'string')) return true;
  const children = waiting.flatMap(({ kind, child }) => (kind === 'workflow' && child ? [child] : []));
  if (children.length === 0) return false;
  const over = { _id: { $in: children }, status: { $in: ENDED } };
  return (
    (await models.workflow_runs.findOne(over, { _id: 1 }, servedBy('workflow_runs', '_id_', over)).lean()) !== null
  );
}

function owned(workflowRunId: string, workerId: string): Owned {
  return { _id: workflowRunId, worker: workerId, status: 'running' };
}
