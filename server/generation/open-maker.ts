import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { Drafts } from '../drafts/drafts.ts';
import type { Storage } from '../storage/storage.ts';
import type { Retry } from '../workflows/steps.ts';
import { Workflows } from '../workflows/workflows.ts';
import { Budget } from './budget.ts';
import { InFlight } from './in-flight.ts';
import { makeQuestions } from './make-questions.ts';
import { type ModelPatience, openAiModel } from './openai-model.ts';
import { QuestionMaker } from './question-maker.ts';

/** Runs that one process works at: each has several requests in flight. */
const PARALLEL_RUNS = 2;

export interface OpenMakerArgs {
  readonly config: Pick<Config, 'maker' | 'worker'>;
  readonly storage: Storage;
  readonly log: Logger;
  readonly retry?: Retry;
  readonly patience?: ModelPatience;
  readonly leaseMs?: number;
  readonly now?: () => number;
}

/** The question maker of a process, as it is configured: without a key it says so, and does nothing else. */
export function openMaker({ config, storage, log, now = Date.now, ...more }: OpenMakerArgs): QuestionMaker {
  const { apiKey, baseUrl, model: modelName, callsAtOnce, ...limits } = config.maker;
  const { retry, patience, leaseMs } = more;
  const workflows = new Workflows({
    ...{ store: storage.workflows, log, atOnce: PARALLEL_RUNS },
    ...(retry ? { retry } : {}),
    ...(leaseMs === undefined ? {} : { leaseMs }),
  });
  const budget = new Budget(workflows, limits, now);
  // A server in one's own house needs none.
  const key = apiKey ?? (baseUrl === undefined ? undefined : 'none');
  if (key !== undefined) {
    const model = openAiModel({
      ...{ apiKey: key, baseUrl, model: modelName, log, inFlight: new InFlight(callsAtOnce) },
      ...(patience ? { patience } : {}),
    });
    workflows.define(makeQuestions({ workflows, storage, drafts: new Drafts(storage.drafts, { now }), model, budget }));
  }
  return new QuestionMaker({
    ...{ workflows, budget, prices: limits, worksHere: config.worker === 'inside' },
    model: key === undefined ? null : modelName,
  });
}
