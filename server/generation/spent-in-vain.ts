import type { GenerateFailure } from '#shared/protocol/generate.ts';
import { NOTHING, sumOf, type Usage } from './language-model.ts';

const SPENT = / \((about )?(\d+) in, (\d+) out\)$/;

/**
 * The message of an error of a call that had begun to cost something: its code, and what was used. The message is all
 * that a workflow keeps of a failed step, so that budget and page find it there after any restart.
 */
export function spentInVain(why: GenerateFailure, spent: Usage): string {
  return withSpent(why, spent);
}

/** What a call with that error has used; nothing where its message says nothing of it. */
export function spentBy(message: string): Usage {
  const [, about, tokensIn, tokensOut] = SPENT.exec(message) ?? [];
  if (tokensIn === undefined) return NOTHING;
  return { tokensIn: Number(tokensIn), tokensOut: Number(tokensOut), ...(about && { isEstimated: true }) };
}

/** The same error of a step that had used something before the call that failed. */
export function spentBefore(error: unknown, before: Usage): unknown {
  if (!(error instanceof Error)) return error;
  error.message = withSpent(withoutSpent(error.message), sumOf([before, spentBy(error.message)]));
  return error;
}

function withSpent(message: string, { tokensIn, tokensOut, isEstimated }: Usage): string {
  if (tokensIn + tokensOut === 0) return message;
  return `${message} (${isEstimated ? 'about ' : ''}${tokensIn} in, ${tokensOut} out)`;
}

/** The message without it. */
export function withoutSpent(message: string): string {
  return message.replace(SPENT, '');
}
