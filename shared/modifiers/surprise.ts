import { RULE_GROUPS, type RuleGroup } from '../rules/group.ts';
import { luck } from '../rules/random.ts';

/** An evening is surprising with so many modifiers; more of them would be hard to follow. */
const TWISTS_NEEDED = 3;
const TWISTS_MAX = 5;
/** Of one group: two that interrupt the game are enough. */
const TWISTS_A_GROUP = 2;

/** What must be known of a modifier, or of the mode, to combine it. */
export interface Combinable {
  readonly id: string;
  readonly group: RuleGroup;
  readonly clashes: readonly string[];
  readonly needs: readonly string[];
}

/**
 * A good evening for a mode, by luck: one modifier of each group where there is one, up to five in all, with whatever
 * they need, and never two that clash. The same seed gives the same evening; ids in the order of `modifiers`.
 */
export function surprise(
  mode: Omit<Combinable, 'group'>,
  modifiers: readonly Combinable[],
  seed: string | number,
): string[] {
  const dice = luck('surprise', seed);
  const target = dice.int(TWISTS_NEEDED, TWISTS_MAX);
  let chosen: readonly Combinable[] = [];
  const add = (one: Combinable): boolean => {
    const next = withNeeds(one, chosen, mode, modifiers);
    if (!next || !isGood(next, mode)) return false;
    chosen = next;
    return true;
  };
  const inOrder = dice.shuffle(modifiers);
  for (const group of dice.shuffle(RULE_GROUPS)) inOrder.find((one) => one.group === group && add(one));
  for (const one of inOrder) if (chosen.length < target) add(one);
  return modifiers.filter((one) => chosen.includes(one)).map(({ id }) => id);
}

/** Those chosen, one more, and all that it needs; null where something of that is not there. */
function withNeeds(
  one: Combinable,
  chosen: readonly Combinable[],
  mode: Omit<Combinable, 'group'>,
  modifiers: readonly Combinable[],
): readonly Combinable[] | null {
  if (chosen.includes(one)) return null;
  const all = [...chosen, one];
  for (const { needs } of all) {
    for (const id of needs) {
      if (id === mode.id || all.some((other) => other.id === id)) continue;
      const needed = modifiers.find((other) => other.id === id);
      if (!needed) return null;
      all.push(needed); // its own needs are looked at in their turn
    }
  }
  return all;
}

function isGood(all: readonly Combinable[], mode: Omit<Combinable, 'group'>): boolean {
  if (all.length > TWISTS_MAX) return false;
  if (RULE_GROUPS.some((group) => all.filter((one) => one.group === group).length > TWISTS_A_GROUP)) return false;
  const rules = [mode, ...all];
  const ids = new Set(rules.map(({ id }) => id));
  return !rules.some(({ clashes }) => clashes.some((id) => ids.has(id)));
}
