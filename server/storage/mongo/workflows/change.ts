import type { WorkflowRun } from 'openworkflow/internal';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { type RunDocument, runOf } from './run-document.ts';

/** The run of a worker, as long as it is its own. */
export interface Owned {
  readonly _id: string;
  readonly worker: string;
  readonly status?: unknown;
}

/** Changes a run as long as the guard holds; rejects with what could not be done where somebody else has it by now. */
export async function change(
  { models }: MongoEngine,
  guard: Owned | { readonly _id: string; readonly status: unknown },
  to: Partial<RunDocument>,
  what: string,
): Promise<WorkflowRun> {
  const filter = { ...guard };
  const row = await models.workflow_runs
    .findOneAndUpdate(
      filter,
      { $set: { ...to, updated: new Date() } },
      { returnDocument: 'after', projection: { steps: 0 }, ...servedBy('workflow_runs', '_id_', filter) },
    )
    .lean<RunDocument | null>();
  if (!row) throw new LostRun(what);
  return runOf(row);
}

/** The run is another worker's, or over: no fault of the database. */
export class LostRun extends Error {
  override readonly name = 'LostRun';
  constructor(what: string) {
    super(`Failed to ${what}: it is not this worker's any more`);
  }
}
