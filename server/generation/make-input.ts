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

/** Names of its steps: progress is read from them. */
export const STEP = {
  plan: 'plan',
  write: (batch: number) => `write ${batch}`,
  sift: 'sift',
  answer: (batch: number) => `answer ${batch}`,
  keep: 'keep',
} as const;
