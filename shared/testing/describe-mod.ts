import assert from 'node:assert/strict';
import { type Game, isMod, type Mod, type ModParts } from '../define-mod.ts';
import { MODES } from '../modes/index.ts';
import { MODIFIERS } from '../modifiers/index.ts';
import { modeCard, ruleCard } from '../protocol/rule-card.ts';
import { wordsOfCard } from '../protocol/words-of-card.ts';
import type { Mode, Modifier } from '../rules/rule.ts';
import { describeMode } from './describe-mode.ts';
import { describeModifier } from './describe-modifier.ts';

/** What is described already: `npm run mod -- test` describes a mod by itself, and the mod's own test once more. */
const described = new Set<string>();

/** The random evenings that each rule of a mod plays; `EVENINGS` in the environment says otherwise. */
const EVENINGS = 2;

/**
 * The contracts of all rules a mod brings. `others` are rules of mods that it depends on; its kinds of questions have a
 * contract of their own (`describeAnswerKind`), for it needs samples.
 *
 *     describeMod(mod);
 */
export function describeMod(mod: Mod, others: { modes?: readonly Mode[]; modifiers?: readonly Modifier[] } = {}): void {
  if (!isMod(mod)) throw new TypeError('what is described is not what defineMod made');
  const modes = eachOnce([...MODES, ...(others.modes ?? [])]);
  const modifiers = eachOnce([...MODIFIERS, ...(others.modifiers ?? [])]);
  const parts = mod.setup(gameOf(modes, modifiers));
  describeWords(parts, wordsOf({ modes, modifiers }));
  const own = eachOnce([...modifiers, ...(parts.modifiers ?? [])]);
  for (const mode of (parts.modes ?? []).filter(isNew))
    describeMode(mode, {
      evenings: EVENINGS,
      modifiers: (mode.comesWith ?? []).flatMap((id) => own.filter((one) => one.id === id)),
    });
  for (const modifier of (parts.modifiers ?? []).filter(isNew))
    describeModifier(modifier, {
      // What it needs may be a mode: then it is played in that one alone.
      modes: [...MODES.slice(0, 1), ...(parts.modes ?? [])].filter((mode) =>
        (modifier.needs ?? []).every((id) => id === mode.id || own.some((one) => one.id === id)),
      ),
      beside: (modifier.needs ?? []).flatMap((id) => own.filter((one) => one.id === id)),
      evenings: EVENINGS,
    });
}

/** A language that a mod speaks has all that people read on its cards; the game has its own words itself. */
function describeWords(parts: ModParts, ofOthers: readonly string[]): void {
  for (const [language, said] of Object.entries(parts.words ?? {}))
    it(`has words for its cards in "${language}"`, () => {
      const missing = wordsOf(parts).filter((english) => !ofOthers.includes(english) && !Object.hasOwn(said, english));
      assert.deepEqual(missing, []);
    });
}

function wordsOf({ modes = [], modifiers = [] }: Pick<ModParts, 'modes' | 'modifiers'>): string[] {
  return [...modes.map(modeCard), ...modifiers.map(ruleCard)].flatMap(wordsOfCard);
}

function isNew({ id }: { readonly id: string }): boolean {
  const isFirst = !described.has(id);
  described.add(id);
  return isFirst;
}

function eachOnce<T extends { readonly id: string }>(rules: readonly T[]): T[] {
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()];
}

function gameOf(modes: readonly Mode[], modifiers: readonly Modifier[]): Game {
  const find = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
    const found = list.find((one) => one.id === id);
    if (!found) throw new Error(`there is no "${id}"; hand it to describeMod where another mod brings it`);
    return found;
  };
  return {
    mode: (id) => find(modes, id),
    modifier: (id) => find(modifiers, id),
    has: (id) => [...modes, ...modifiers].some((one) => one.id === id),
  };
}
