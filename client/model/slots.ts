import type { RuleCue } from './cue.ts';

/** What is known of each rule, by its id: plain values, as its rule gave them. */
export type Slots = Readonly<Record<string, unknown>>;

export const NO_SLOTS: Slots = Object.freeze({});

/** One cue for each rule whose slot is another than before. */
export function slotCues(name: 'changed' | 'own', before: Slots, after: Slots): RuleCue[] {
  if (before === after) return [];
  const rules = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return rules.flatMap((rule) => {
    const [was, is] = [before[rule], after[rule]];
    return was === is || JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [{ kind: 'rule', rule, name, before: was, after: is }];
  });
}
