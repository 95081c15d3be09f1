import { luck } from '#shared/rules/random.ts';

/** The luck of a question, 0 to 2^32: fixed by its id, so that a seeded point on it begins a draw (plan-draw.ts). */
export function diceOf(questionId: string): number {
  return luck('dice', questionId).int(0, 0xffffffff);
}
