import { toWorkflowRunCounts } from 'openworkflow/internal';
import type { WorkflowStore } from '../../ports/workflows.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { askedBy, forgetAsker, moveAsker } from './asked-by.ts';
import { LostRun } from './change.ts';
import { claim, extend } from './claim.ts';
import { createRun } from './create-run.ts';
import { cancel, complete, fail, reschedule, sleep } from './end-run.ts';
import { findRun, findStep, listRuns, listSteps, newestOf } from './find.ts';
import { ENDED, OPEN } from './run-document.ts';
import { deliveryOf, sendSignal } from './signals.ts';
import { completeStep, createStep, failStep, linkChild } from './steps.ts';

/** openworkflow's interface on MongoDB: each run is one document, guarded by its own update. */
export function createWorkflowStore(engine: MongoEngine): WorkflowStore {
  /** A run that somebody else has by now is told as it is, not as trouble of the database. */
  async function run<T>(work: () => Promise<T>): Promise<T> {
    let own: LostRun | null = null;
    try {
      return await engine.run(() =>
        work().catch((error: unknown) => {
          if (error instanceof LostRun) own = error;
          throw error;
        }),
      );
    } catch (error) {
      throw own ?? error;
    }
  }
  return {
    createWorkflowRun: (params) => run(() => createRun(engine, params)),
    getWorkflowRun: ({ workflowRunId }) => run(() => findRun(engine, workflowRunId)),
    listWorkflowRuns: (params) => run(() => listRuns(engine, params)),
    countWorkflowRuns: () => run(async () => toWorkflowRunCounts(await countRuns(engine))),
    claimWorkflowRun: (params) => run(() => claim(engine, params)),
    extendWorkflowRunLease: (params) => run(() => extend(engine, params)),
    sleepWorkflowRun: (params) => run(() => sleep(engine, params)),
    completeWorkflowRun: (params) => run(() => complete(engine, params)),
    failWorkflowRun: (params) => run(() => fail(engine, params)),
    rescheduleWorkflowRunAfterFailedStepAttempt: (params) => run(() => reschedule(engine, params)),
    cancelWorkflowRun: ({ workflowRunId }) => run(() => cancel(engine, workflowRunId)),
    createStepAttempt: (params) => run(() => createStep(engine, params)),
    getStepAttempt: ({ stepAttemptId }) => run(() => findStep(engine, stepAttemptId)),
    listStepAttempts: (params) => run(() => listSteps(engine, params)),
    completeStepAttempt: (params) => run(() => completeStep(engine, params)),
    failStepAttempt: (params) => run(() => failStep(engine, params)),
    setStepAttemptChildWorkflowRun: (params) => run(() => linkChild(engine, params)),
    sendSignal: (params) => run(() => sendSignal(engine, params)),
    getSignalDelivery: ({ stepAttemptId }) => run(() => deliveryOf(engine, stepAttemptId)),
    newestOf: (args) => run(() => newestOf(engine, args)),
    askedBy: (playerId) => run(() => askedBy(engine, playerId)),
    forgetAsker: (args) => run(() => forgetAsker(engine, args)),
    moveAsker: (args) => run(() => moveAsker(engine, args)),
    prune: (args) => run(() => prune(engine, args)),
    stop: async () => {},
  };
}

async function countRuns({ models }: MongoEngine): Promise<{ status: string; count: number }[]> {
  return Promise.all(
    [...OPEN, ...ENDED].map(async (status) => {
      const filter = { status };
      const count = await models.workflow_runs.countDocuments(
        filter,
        servedBy('workflow_runs', 'run_order_status', filter),
      );
      return { status, count };
    }),
  );
}

async function prune({ models }: MongoEngine, { before, limit }: { before: Date; limit: number }): Promise<number> {
  let gone = 0;
  for (const status of ENDED) {
    const filter = { status, finished: { $lt: before } };
    const rows = await models.workflow_runs
      .find(filter, { _id: 1 }, servedBy('workflow_runs', 'run_finished', filter, { finished: 1 }))
      .limit(limit - gone)
      .lean<{ _id: string }[]>();
    if (rows.length === 0) continue;
    const which = { _id: { $in: rows.map(({ _id }) => _id) } };
    gone += (await models.workflow_runs.deleteMany(which, servedBy('workflow_runs', '_id_', which))).deletedCount;
    if (gone >= limit) break;
  }
  return gone;
}
