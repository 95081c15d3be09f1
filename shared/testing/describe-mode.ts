import type { Question } from '#shared/questions/question.ts';
import type { Mode, Modifier } from '../rules/rule.ts';
import { describeRules } from './describe-rules.ts';

/**
 * The contract every mode keeps, a mod's too. Call it inside a mocha file:
 *
 *     describeMode(myMode);
 */
export function describeMode(
  mode: Mode,
  options: {
    readonly deck?: readonly Question[];
    readonly evenings?: number;
    /** Instead of those it comes with. */
    readonly modifiers?: readonly Modifier[];
  } = {},
): void {
  describeRules({ title: `mode ${mode.id}`, mode, ...options });
}
