import type { StepAttempt, WorkflowRun } from 'openworkflow/internal';
import {
  type Cost,
  GENERATE_FAILURES,
  type GenerateFailure,
  type PlannedPart,
  type ProgressAnswer,
  type RunState,
} from '#shared/protocol/generate.ts';
import type { Part } from './answers.ts';
import { usageIn } from './budget.ts';
import { type KeptPart, sharesOf } from './kept-part.ts';
import { type MakeInput, type MakeOutput, outputsOf, STEP } from './make-input.ts';
import { withoutSpent } from './spent-in-vain.ts';
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
  ...{ state: 'none', runId: null, wanted: 0, plan: [], stems: [], arrived: 0, retries: 0, againInMs: null },
  cost: { tokensIn: 0, tokensOut: 0, dollars: null, isEstimated: false },
};

/** Where a run stands, by what it has kept. */
export function progressOf(
  run: WorkflowRun,
  attempts: readonly StepAttempt[],
  { ahead, prices }: { ahead: number; prices: Prices },
): ProgressAnswer {
  const done = outputsOf(attempts);
  const { count } = run.input as unknown as MakeInput;
  const parts = partsOf(done);
  const written = parts.flatMap((_, i) => {
    const output = done.get(STEP.write(i + 1));
    return output ? [output as unknown as WrittenPart] : [];
  });
  return {
    ...stateOf(run, { isBegun: attempts.length > 0, ahead, parts: parts.length, written: written.length }),
    runId: run.id,
    wanted: count,
    plan: plannedOf(parts, count),
    stems: written.flatMap(({ questions }) => questions.map(({ question }) => question)),
    arrived: parts.reduce((sum, _, i) => sum + (arrivedOf(done, i)?.arrived ?? 0), 0),
    cost: costOf(attempts, prices),
    retries: run.finishedAt ? 0 : attempts.filter(({ status }) => status === 'failed').length,
    againInMs: run.finishedAt ? null : AGAIN_MS,
  };
}

function stateOf(
  { status, output, error }: WorkflowRun,
  seen: { isBegun: boolean; ahead: number; parts: number; written: number },
): RunState {
  if (status === 'canceled') return { state: 'cancelled' };
  if (status === 'failed') return { state: 'failed', why: failureOf(error?.message) };
  if (status === 'completed') return { state: 'done', ...(output as unknown as MakeOutput) };
  if (!seen.isBegun && status === 'pending') return { state: 'queued', ahead: seen.ahead };
  if (seen.parts === 0) return { state: 'planning' };
  if (seen.written < seen.parts) return { state: 'writing', part: seen.written + 1, parts: seen.parts };
  return { state: 'checking' };
}

function arrivedOf(done: ReadonlyMap<string, unknown>, part: number): KeptPart | undefined {
  return done.get(STEP.keep(part + 1)) as KeptPart | undefined;
}

/** What a run failed with; whatever is not foreseen is a fault of ours. */
export function failureOf(message: string | undefined): GenerateFailure {
  const said = withoutSpent(message ?? '');
  return GENERATE_FAILURES.find((code) => code === said) ?? 'generate/failed';
}

function partsOf(done: ReadonlyMap<string, unknown>): readonly Part[] {
  return (done.get(STEP.plan) as { parts: readonly Part[] | null } | undefined)?.parts ?? [];
}

/** Of each part what was asked for, without what is written to spare. */
function plannedOf(parts: readonly Part[], count: number): PlannedPart[] {
  const shares = sharesOf(parts, { count });
  return parts.flatMap((part, i) => {
    const share = shares[i] ?? 0;
    return share > 0 ? [{ ...part, count: share }] : [];
  });
}

function costOf(attempts: readonly StepAttempt[], { dollarsIn, dollarsOut }: Prices): Cost {
  const { tokensIn, tokensOut, isEstimated = false } = usageIn(attempts);
  const isPriced = dollarsIn !== null && dollarsOut !== null;
  return {
    ...{ tokensIn, tokensOut, isEstimated },
    dollars: isPriced ? (tokensIn * dollarsIn + tokensOut * dollarsOut) / 1e6 : null,
  };
}
