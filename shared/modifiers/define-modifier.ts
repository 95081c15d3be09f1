import { checkRule } from '../rules/check-rule.ts';
import type { Modifier } from '../rules/rule.ts';

/** What a modifier must say. */
export type ModifierSpec<All, Own> = Omit<Modifier<All, Own>, 'version' | 'options'> &
  Partial<Pick<Modifier<All, Own>, 'version' | 'options'>>;

/** Makes a modifier: a rule that goes with any mode. Throws where it cannot be one. */
export function defineModifier<All = never, Own = never>(spec: ModifierSpec<All, Own>): Modifier<All, Own> {
  const modifier: Modifier<All, Own> = { version: 1, options: {}, ...spec };
  const where = `modifier "${modifier.id}"`;
  checkRule(where, modifier);
  for (const phase of modifier.phases ?? [])
    if (
      (phase.after === undefined) === (phase.before === undefined) ||
      phase.next ||
      phase.stage === 'lobby' ||
      phase.stage === 'over'
    )
      throw new Error(
        `${where}: phase "${phase.name}" of a modifier says what it comes after, or that it comes before a question; the mode goes on by itself`,
      );
  return Object.freeze(modifier);
}
