import { randomUUID } from 'node:crypto';
import type {
  CompleteStepAttemptParams,
  CreateStepAttemptParams,
  FailStepAttemptParams,
  SetStepAttemptChildWorkflowRunParams,
  StepAttempt,
} from 'openworkflow/internal';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { LostRun } from './change.ts';
import { findStep } from './find.ts';
import { type StepDocument, stepOf, textOf } from './run-document.ts';

export async function createStep(
  { models }: MongoEngine,
  { workflowRunId, workerId, stepName, kind, config, context }: Readonly<CreateStepAttemptParams>,
): Promise<StepAttempt> {
  const now = new Date();
  const step: StepDocument = {
    ...{ id: randomUUID(), name: stepName, kind, status: 'running' },
    ...{ config: JSON.stringify(config), context: textOf(context) },
    signal: context?.kind === 'signal-wait' ? context.signal : null,
    ...{ delivery: null, deliveryKey: null, output: null, error: null, childNamespace: null, child: null },
    ...{ started: now, finished: null, created: now, updated: now },
  };
  const filter = { _id: workflowRunId, worker: workerId, status: 'running' };
  const { matchedCount } = await models.workflow_runs.updateOne(
    filter,
    { $push: { steps: step } },
    servedBy('workflow_runs', '_id_', filter),
  );
  if (matchedCount !== 1) throw new LostRun('create the step');
  return stepOf(workflowRunId, step);
}

export async function completeStep(
  engine: MongoEngine,
  params: Readonly<CompleteStepAttemptParams>,
): Promise<StepAttempt> {
  const output = JSON.stringify(params.output);
  return endStep(engine, params, { status: 'completed', output, error: null }, 'complete the step');
}

export async function failStep(engine: MongoEngine, params: Readonly<FailStepAttemptParams>): Promise<StepAttempt> {
  const error = JSON.stringify(params.error);
  return endStep(engine, params, { status: 'failed', output: null, error }, 'mark the step failed');
}

interface StepOfWorker {
  readonly workflowRunId: string;
  readonly stepAttemptId: string;
  readonly workerId: string;
}

/** Ends a step that runs. One that has ended in the same way stays as it is: the answer to the first time was lost. */
async function endStep(
  engine: MongoEngine,
  params: StepOfWorker,
  to: Partial<StepDocument>,
  what: string,
): Promise<StepAttempt> {
  const now = new Date();
  const ended = await changeStep(engine, params, 'running', { ...to, finished: now, updated: now });
  const step = ended ?? (await changeStep(engine, params, to.status, {}));
  if (!step) throw new LostRun(what);
  return step;
}

export async function linkChild(
  engine: MongoEngine,
  params: Readonly<SetStepAttemptChildWorkflowRunParams>,
): Promise<StepAttempt> {
  const { childWorkflowRunNamespaceId: childNamespace, childWorkflowRunId: child } = params;
  const step = await changeStep(engine, params, 'running', { childNamespace, child, updated: new Date() });
  if (!step) throw new LostRun('link the child of the step');
  return step;
}

/** Changes one step of a run that is the worker's; null where there is no such step in that state. */
async function changeStep(
  engine: MongoEngine,
  { workflowRunId, stepAttemptId, workerId }: StepOfWorker,
  status: StepDocument['status'] | undefined,
  to: Partial<StepDocument>,
): Promise<StepAttempt | null> {
  const filter = {
    ...{ _id: workflowRunId, worker: workerId, status: 'running' },
    steps: { $elemMatch: { id: stepAttemptId, status } },
  };
  const set = Object.fromEntries(Object.entries(to).map(([field, value]) => [`steps.$[step].${field}`, value]));
  const { matchedCount } = await engine.models.workflow_runs.updateOne(
    filter,
    { $set: { updated: new Date(), ...set } },
    { arrayFilters: [{ 'step.id': stepAttemptId }], ...servedBy('workflow_runs', '_id_', filter) },
  );
  return matchedCount === 1 ? findStep(engine, stepAttemptId) : null;
}
