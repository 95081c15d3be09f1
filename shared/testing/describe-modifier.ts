import { classic } from '../modes/classic/mode.ts';
import type { Mode, Modifier } from '../rules/rule.ts';
import { describeRules } from './describe-rules.ts';

/**
 * The contract every modifier keeps, a mod's too, with each of these modes and each of these other modifiers that it
 * goes with.
 *
 *     describeModifier(myModifier, { beside: MODIFIERS });
 */
export function describeModifier(
  modifier: Modifier,
  {
    modes = [classic],
    beside = [],
    evenings = 5,
  }: { modes?: readonly Mode[]; beside?: readonly Modifier[]; evenings?: number } = {},
): void {
  const clash = (a: Mode | Modifier, b: Mode | Modifier): boolean =>
    a.clashes?.includes(b.id) === true || b.clashes?.includes(a.id) === true;
  const needed = (rule: Modifier): Modifier[] =>
    (rule.needs ?? []).flatMap((id) => beside.filter((other) => other.id === id));
  for (const mode of modes) {
    if (clash(mode, modifier)) continue;
    const own = [...needed(modifier), modifier];
    describeRules({ title: `modifier ${modifier.id} in ${mode.id}`, mode, modifiers: own, evenings });
    for (const other of beside) {
      if (own.includes(other) || clash(other, modifier) || clash(other, mode)) continue;
      const all = [...new Set([...needed(other), other, ...own])];
      describeRules({
        title: `${other.id} and ${modifier.id} in ${mode.id}`,
        mode,
        modifiers: all,
        evenings: Math.min(evenings, 2),
        isCombination: true,
      });
    }
  }
}
