import { randomUUID } from 'node:crypto';
import {
  type CreateWorkflowRunParams,
  DEFAULT_RUN_IDEMPOTENCY_PERIOD_MS as KEY_LASTS_MS,
  type WorkflowRun,
} from 'openworkflow/internal';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { findRun } from './find.ts';
import { orderOf, type RunDocument, runOf, textOf } from './run-document.ts';

/** A new run; with a key, the one that was made by this key within a day. */
export async function createRun(engine: MongoEngine, params: Readonly<CreateWorkflowRunParams>): Promise<WorkflowRun> {
  const created = new Date();
  const id = params.idempotencyKey === null ? randomUUID() : await idByKey(engine, params, created);
  const row: RunDocument = {
    ...{ _id: id, order: orderOf(created, id), name: params.workflowName, version: params.version },
    ...{ status: 'pending', key: params.idempotencyKey, config: JSON.stringify(params.config) },
    subject: (params.config as { subject?: string } | null)?.subject ?? null,
    ...{ context: textOf(params.context), input: textOf(params.input), output: null, error: null, attempts: 0 },
    ...{ parentNamespace: params.parentStepAttemptNamespaceId, parentStep: params.parentStepAttemptId },
    ...{ worker: null, due: params.availableAt ?? created, deadline: params.deadlineAt },
    ...{ started: null, finished: null, created, updated: created, steps: [] },
  };
  try {
    await engine.models.workflow_runs.create(row);
    return runOf(row);
  } catch (error) {
    const known = isDuplicate(error) ? await findRun(engine, id) : null;
    if (known) return known;
    throw error;
  }
}

/** The id that this key stands for: whoever comes first writes it, and a run that is not there yet is made under it. */
async function idByKey(
  { models }: MongoEngine,
  { workflowName, idempotencyKey }: Readonly<CreateWorkflowRunParams>,
  now: Date,
): Promise<string> {
  const _id = JSON.stringify([workflowName, idempotencyKey]);
  const stale = { _id, at: { $lt: new Date(now.getTime() - KEY_LASTS_MS) } };
  const mine = { run: randomUUID(), at: now };
  try {
    await models.workflow_keys.updateOne(
      stale,
      { $set: mine },
      { upsert: true, ...servedBy('workflow_keys', '_id_', stale) },
    );
  } catch (error) {
    if (!isDuplicate(error)) throw error; // it is there and fresh
  }
  const filter = { _id };
  const row = await models.workflow_keys
    .findOne(filter, null, servedBy('workflow_keys', '_id_', filter))
    .lean<{ run: string } | null>();
  return row?.run ?? mine.run;
}
