import type { ClaimWorkflowRunParams, ExtendWorkflowRunLeaseParams, WorkflowRun } from 'openworkflow/internal';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { change } from './change.ts';
import { OPEN, type RunDocument, runOf } from './run-document.ts';

/** A run that is due, for one worker: what is new first, then what sleeps or whose worker is dead. */
export async function claim(
  engine: MongoEngine,
  { workerId, leaseDurationMs }: ClaimWorkflowRunParams,
): Promise<WorkflowRun | null> {
  const now = new Date();
  await expire(engine, now);
  for (const status of OPEN) {
    const filter = { status, due: { $lte: now } };
    const row = await engine.models.workflow_runs
      .findOneAndUpdate(
        filter,
        {
          $set: { status: 'running', worker: workerId, due: inMs(now, leaseDurationMs), updated: now },
          $inc: { attempts: 1 },
        },
        {
          returnDocument: 'after',
          projection: { steps: 0 },
          ...servedBy('workflow_runs', 'run_due', filter, { due: 1, order: 1 }),
        },
      )
      .lean<RunDocument | null>();
    if (!row) continue;
    if (row.started) return runOf(row);
    return change(engine, { _id: row._id, worker: workerId, status: 'running' }, { started: now }, 'claim the run');
  }
  return null;
}

/** The same for another while. */
export function extend(
  engine: MongoEngine,
  { workflowRunId, workerId, leaseDurationMs }: ExtendWorkflowRunLeaseParams,
): Promise<WorkflowRun> {
  const owned = { _id: workflowRunId, worker: workerId, status: 'running' };
  return change(engine, owned, { due: inMs(new Date(), leaseDurationMs) }, 'extend the lease of the run');
}

/** What should have been over by now is. */
async function expire({ models }: MongoEngine, now: Date): Promise<void> {
  const error = JSON.stringify({ message: 'Workflow run deadline exceeded' });
  for (const status of OPEN) {
    const filter = { status, deadline: { $lte: now } };
    await models.workflow_runs.updateMany(
      filter,
      { $set: { status: 'failed', error, worker: null, due: null, finished: now, updated: now } },
      servedBy('workflow_runs', 'run_deadline', filter),
    );
  }
}

function inMs(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
