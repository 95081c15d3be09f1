import type { z } from 'zod';

export interface Usage {
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Its server did not count, or was not heard to the end: worked out from characters. */
  readonly isEstimated?: boolean;
}

export interface Asked<T> {
  /** What it is to do. */
  readonly task: string;
  /** What it is to do it with: the texts of strangers are in here, as JSON, and nowhere else. */
  readonly about: object;
  /** What the answer has to be. Its description goes out as JSON schema; it is held against it again when it comes. */
  readonly answer: z.ZodType<T>;
  readonly name: string;
  readonly seed: number;
  readonly signal: AbortSignal;
  /** Most tokens of its answer. */
  readonly tokensMax: number;
}

/** `unusable`: it answered, but not with what was asked for. Whatever came of it was paid for. */
export type Said<T> =
  | { readonly said: 'answer'; readonly value: T; readonly usage: Usage }
  | { readonly said: 'refusal' | 'unusable'; readonly usage: Usage };

/** A language model. Rejects with `GiveUp` or `AskLater` (workflows/steps.ts), or with an error that may pass; its message is a `GenerateFailure`, with what was used in vain (`spent-in-vain.ts`). */
export interface LanguageModel {
  readonly name: string;
  ask<T>(asked: Asked<T>): Promise<Said<T>>;
}

export const NOTHING: Usage = { tokensIn: 0, tokensOut: 0 };

export function sumOf(usages: readonly Usage[]): Usage {
  return usages.reduce(
    (sum, { tokensIn, tokensOut, isEstimated }) => ({
      tokensIn: sum.tokensIn + tokensIn,
      tokensOut: sum.tokensOut + tokensOut,
      ...((sum.isEstimated || isEstimated) && { isEstimated: true }),
    }),
    NOTHING,
  );
}
