import { checkRule } from '../rules/check-rule.ts';
import type { Mode } from '../rules/rule.ts';
import { STANDARD_OPTIONS, standardPhases } from './standard-phases.ts';

/** What a mode must say; the rest is a quiz as everybody knows it. */
export type ModeSpec<All, Own> = Omit<Mode<All, Own>, 'version' | 'options' | 'phases'> &
  Partial<Pick<Mode<All, Own>, 'version' | 'options' | 'phases'>>;

/**
 * Makes a mode, and checks it at the door, so that a mistake is found at start and not in a match.
 *
 * @example
 * export const firstRight = defineMode({
 *   id: 'first-right',
 *   title: 'First right',
 *   summary: 'Only the fastest right answer counts.',
 *   icon: 'bolt',
 *   players: { min: 2, max: 64 },
 *   score(_c, sheet) {
 *     const first = sheet.right[0];
 *     if (first) sheet.add(first.seat, 100, 'first');
 *   },
 * });
 */
export function defineMode<All = never, Own = never>(spec: ModeSpec<All, Own>): Mode<All, Own> {
  const mode: Mode<All, Own> = { version: 1, options: STANDARD_OPTIONS, phases: standardPhases<All, Own>(), ...spec };
  const where = `mode "${mode.id}"`;
  checkRule(where, mode);
  if (!(mode.players.min >= 1 && mode.players.max >= mode.players.min))
    throw new Error(`${where}: players.min ${mode.players.min} and players.max ${mode.players.max} make no range`);
  for (const phase of mode.phases)
    if (phase.after !== undefined || phase.before !== undefined || !phase.next)
      throw new Error(`${where}: phase "${phase.name}" of a mode says what comes next, and not what it comes after`);
  for (const stage of ['lobby', 'open', 'told', 'over'] as const)
    if (!mode.phases.some((phase) => phase.stage === stage))
      throw new Error(`${where} has no phase of stage "${stage}"`);
  return Object.freeze(mode);
}
