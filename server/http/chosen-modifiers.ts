import { type OptionValues, optionsSchema } from '#shared/modes/option.ts';
import type { Registry } from '#shared/rules/registry.ts';
import type { Mode, Modifier } from '#shared/rules/rule.ts';

/**
 * The modifiers that somebody chose, with their options read, each after those it needs. Null: one is unknown, its
 * options are none, or they cannot be in one match.
 */
export function chosenModifiers(
  registry: Pick<Registry, 'modifiers'>,
  mode: Mode,
  chosen: Readonly<Record<string, OptionValues>>,
): Record<string, OptionValues> | null {
  const wanted: Modifier[] = registry.modifiers.filter(({ id }) => Object.hasOwn(chosen, id));
  if (wanted.length < Object.keys(chosen).length) return null;
  const rules = [mode, ...wanted];
  const ids = new Set(rules.map(({ id }) => id));
  if (rules.some(({ clashes = [] }) => clashes.some((id) => ids.has(id)))) return null;

  const inOrder: Record<string, OptionValues> = {};
  const isIn = (id: string): boolean => id === mode.id || Object.hasOwn(inOrder, id);
  for (let left = wanted; left.length > 0; ) {
    const next = left.find(({ needs = [] }) => needs.every(isIn));
    if (!next) return null;
    const options = optionsSchema(next.options).safeParse(chosen[next.id]);
    if (!options.success) return null;
    inOrder[next.id] = options.data;
    left = left.filter((one) => one !== next);
  }
  return inOrder;
}
