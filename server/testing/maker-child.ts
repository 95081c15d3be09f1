import type { CompleteStepAttemptParams } from 'openworkflow/internal';
import { readConfig } from '../config.ts';
import { openMaker } from '../generation/open-maker.ts';
import { createLog } from '../log.ts';
import { openStorage } from '../storage/open.ts';

/** A process that makes questions until it is killed; what it had is taken up by another one soon. */
const LEASE_MS = 300;

const config = { ...readConfig(process.env), worker: 'inside' } as const;
const storage = await openStorage({ dataDir: config.dataDir, mongodbUri: config.mongodbUri });
const { workflows } = storage;
/** `DIE_AT=keep 1`: dies when that step is done and before that is kept, the worst of all moments. */
const completeStepAttempt = async (params: CompleteStepAttemptParams) => {
  const step = await workflows.getStepAttempt(params);
  if (step?.stepName === process.env.DIE_AT) process.kill(process.pid, 'SIGKILL');
  return workflows.completeStepAttempt(params);
};
openMaker({
  config,
  storage: { ...storage, workflows: { ...workflows, completeStepAttempt } },
  log: createLog('silent'),
  leaseMs: LEASE_MS,
}).work();
