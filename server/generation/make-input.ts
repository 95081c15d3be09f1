import type { StepAttempt } from 'openworkflow/internal';
import type { z } from 'zod';
import type { GENERATE_ASK } from '#shared/protocol/generate.ts';

/** What a run was asked for: kept with it, so that whoever takes it up needs nothing else. */
export interface MakeInput extends Omit<z.output<typeof GENERATE_ASK>, 'pass'> {
  readonly playerId: string;
  readonly draftId: string;
}

export interface MakeOutput {
  readonly kept: number;
  readonly dropped: number;
}

export const MAKE_QUESTIONS = 'make-questions';

/** Names of its steps, of each part four: progress is read from them. Parts are counted from 1. */
export const STEP = {
  plan: 'plan',
  write: (part: number) => `write ${part}`,
  sift: (part: number) => `sift ${part}`,
  answer: (part: number) => `answer ${part}`,
  keep: (part: number) => `keep ${part}`,
  fill: 'fill',
} as const;

/** Whether a step costs tokens. */
export function asksAModel(stepName: string): boolean {
  return /^(plan|write|answer)\b/.test(stepName);
}

export function isSifting(stepName: string): boolean {
  return /^sift\b/.test(stepName);
}

/** What the finished steps of a run have come to, by their names. */
export function outputsOf(attempts: readonly StepAttempt[]): ReadonlyMap<string, unknown> {
  return new Map(attempts.flatMap((one) => (one.status === 'completed' ? [[one.stepName, one.output]] : [])));
}
