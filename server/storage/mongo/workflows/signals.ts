import type { SendSignalParams, SendSignalResult } from 'openworkflow/internal';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { wake } from './end-run.ts';
import type { RunDocument } from './run-document.ts';

/** Hands something to every step that waits for it, once to each; the same key again hands out nothing. */
export async function sendSignal(
  engine: MongoEngine,
  { signal, data, idempotencyKey }: Readonly<SendSignalParams>,
): Promise<SendSignalResult> {
  const filter = { 'steps.signal': signal };
  const rows = await engine.models.workflow_runs
    .find(filter, { steps: 1 }, servedBy('workflow_runs', 'run_of_signal', filter))
    .lean<RunDocument[]>();
  const byKey = rows.filter(
    ({ steps }) =>
      idempotencyKey !== null && steps.some((step) => step.signal === signal && step.deliveryKey === idempotencyKey),
  );
  if (byKey.length > 0) return { workflowRunIds: byKey.map(({ _id }) => _id) };
  const reached = await Promise.all(rows.map((row) => deliver(engine, row, { signal, data, idempotencyKey })));
  return { workflowRunIds: rows.filter((_row, i) => reached[i]).map(({ _id }) => _id) };
}

async function deliver(
  engine: MongoEngine,
  { _id, steps }: RunDocument,
  { signal, data, idempotencyKey }: Readonly<SendSignalParams>,
): Promise<boolean> {
  let isReached = false;
  for (const step of steps) {
    if (step.kind !== 'signal-wait' || step.signal !== signal || step.status !== 'running') continue;
    const filter = { _id, steps: { $elemMatch: { id: step.id, status: 'running', delivery: null } } };
    const { matchedCount } = await engine.models.workflow_runs.updateOne(
      filter,
      { $set: { 'steps.$[step].delivery': JSON.stringify(data), 'steps.$[step].deliveryKey': idempotencyKey } },
      { arrayFilters: [{ 'step.id': step.id }], ...servedBy('workflow_runs', '_id_', filter) },
    );
    isReached ||= matchedCount === 1;
  }
  if (isReached) await wake(engine, { _id });
  return isReached;
}

/** What came for a step that waits; undefined: nothing yet. */
export async function deliveryOf({ models }: MongoEngine, stepAttemptId: string) {
  const filter = { 'steps.id': stepAttemptId };
  const row = await models.workflow_runs
    .findOne(filter, { steps: 1 }, servedBy('workflow_runs', 'run_of_step', filter))
    .lean<RunDocument | null>();
  const delivery = row?.steps.find(({ id }) => id === stepAttemptId)?.delivery;
  return typeof delivery === 'string' ? JSON.parse(delivery) : undefined;
}
