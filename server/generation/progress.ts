import type { StepAttempt, WorkflowRun } from 'openworkflow/internal';
import {
  type Cost,
  GENERATE_FAILURES,
  type GenerateFailure,
  type ProgressAnswer,
  type RunState,
} from '#shared/protocol/generate.ts';
import type { Part } from './answers.ts';
import { usageIn } from './budget.ts';
import { type MakeInput, type MakeOutput, STEP } from './make-input.ts';
import type { WrittenPart } from './write-part.ts';

/** How soon a page asks again, ms. */
const AGAIN_MS = 1500;

/** US dollars for a million tokens; null: nobody has said. */
export interface Prices {
  readonly dollarsIn: number | null;
  readonly dollarsOut: number | null;
}

/** Nothing has been asked for. */
export const NO_RUN: ProgressAnswer = {
  ...{ state: 'none', runId: null, wanted: 0, stems: [], retries: 0, againInMs: null },
  cost: { tokensIn: 0, tokensOut: 0, dollars: null },
};

/** Where a run stands, by what it has kept. */
export function progressOf(
  run: WorkflowRun,
  attempts: readonly StepAttempt[],
  { ahead, prices }: { ahead: number; prices: Prices },
): ProgressAnswer {
  const done = new Map(attempts.flatMap((one) => (one.status === 'completed' ? [[one.stepName, one.output]] : [])));
  const parts = partsOf(done);
  const written = parts.flatMap((_, i) => {
    const output = done.get(STEP.write(i + 1));
    return output ? [output as unknown as WrittenPart] : [];
  });
  return {
    ...stateOf(run, { isBegun: attempts.length > 0, ahead, batches: parts.length, written: written.length }),
    runId: run.id,
    wanted: (run.input as unknown as MakeInput).count,
    stems: written.flatMap(({ questions }) => questions.map(({ question }) => question)),
    cost: costOf(attempts, prices),
    retries: run.finishedAt ? 0 : attempts.filter(({ status }) => status === 'failed').length,
    againInMs: run.finishedAt ? null : AGAIN_MS,
  };
}

function stateOf(
  { status, output, error }: WorkflowRun,
  seen: { isBegun: boolean; ahead: number; batches: number; written: number },
): RunState {
  if (status === 'canceled') return { state: 'cancelled' };
  if (status === 'failed') return { state: 'failed', why: failureOf(error?.message) };
  if (status === 'completed') return { state: 'done', ...(output as unknown as MakeOutput) };
  if (!seen.isBegun && status === 'pending') return { state: 'queued', ahead: seen.ahead };
  if (seen.batches === 0) return { state: 'planning' };
  if (seen.written < seen.batches) return { state: 'writing', batch: seen.written + 1, batches: seen.batches };
  return { state: 'checking' };
}

/** What a run failed with; whatever is not foreseen is a fault of ours. */
export function failureOf(message: string | undefined): GenerateFailure {
  return GENERATE_FAILURES.find((code) => code === message) ?? 'generate/failed';
}

function partsOf(done: ReadonlyMap<string, unknown>): readonly Part[] {
  return (done.get(STEP.plan) as { parts: readonly Part[] | null } | undefined)?.parts ?? [];
}

function costOf(attempts: readonly StepAttempt[], { dollarsIn, dollarsOut }: Prices): Cost {
  const { tokensIn, tokensOut } = usageIn(attempts);
  const isPriced = dollarsIn !== null && dollarsOut !== null;
  return {
    ...{ tokensIn, tokensOut },
    dollars: isPriced ? (tokensIn * dollarsIn + tokensOut * dollarsOut) / 1e6 : null,
  };
}
