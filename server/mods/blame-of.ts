import { WroteIntoMatch } from '#shared/rules/guarded.ts';
import { TooSlow } from '#shared/rules/watch.ts';

/** How the log names what a rule did wrong, and whose it is: `mod` is absent for rules of the game itself. */
export function blameOf(rule: string, error: unknown): { rule: string; mod?: string; code: string } {
  const [mod = ''] = rule.split(':', 1);
  const code =
    error instanceof WroteIntoMatch
      ? 'rule/wrote-into-match'
      : error instanceof TooSlow
        ? 'rule/too-slow'
        : 'rule/threw';
  return { rule, ...(mod === rule ? {} : { mod }), code };
}
