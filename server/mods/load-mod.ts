import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Game, isMod, type ModParts } from '#shared/define-mod.ts';
import type { AnswerKind } from '#shared/rules/answers/answer-kind.ts';
import type { Mode, Modifier } from '#shared/rules/rule.ts';
import { Ruleset } from '#shared/rules/ruleset.ts';
import type { FreshImports } from './fresh-imports.ts';
import type { Manifest } from './manifest.ts';
import { lineOf, ModFault, placeIn } from './mod-fault.ts';
import { problemOfWords } from './mod-words.ts';

/** A mod that is here. */
export interface LoadedMod {
  readonly manifest: Manifest;
  readonly folder: string;
  /** Raised each time its files are read anew. */
  readonly generation: number;
  readonly parts: ModParts;
}

/** What is there before a mod: the built-in rules and kinds, and those of the mods loaded so far. */
export interface Present {
  readonly modes: readonly Mode[];
  readonly modifiers: readonly Modifier[];
  readonly answerKinds: readonly AnswerKind[];
}

const KEYS = [
  'modes',
  'modifiers',
  'answerKinds',
  'packs',
  'words',
  'ready',
  'dispose',
] as const satisfies (keyof ModParts)[];

/** Imports a mod, sets it up and looks it through. Throws a ModFault. */
export async function loadMod(
  imports: FreshImports,
  { manifest, folder, generation }: Omit<LoadedMod, 'parts'>,
  present: Present,
): Promise<LoadedMod> {
  const { id } = manifest;
  const file = join(folder, 'server.ts');
  if (!existsSync(file))
    throw new ModFault(id, 'mod/no-entry', `Mod "${id}" has no server.ts. What it brings is exported there.`);
  const entry = await imports.load(folder, file, generation).catch((error: unknown) => {
    throw new ModFault(
      id,
      'mod/failed-to-load',
      `Mod "${id}" failed while it was loaded: ${lineOf(error)}${placeIn(id, error)}`,
      error,
    );
  });
  const mod = entry.default;
  if (!isMod(mod))
    throw new ModFault(
      id,
      'mod/no-mod',
      `mods/${id}/server.ts must export what defineMod makes: export default defineMod({ ... }).`,
    );
  let parts: ModParts;
  try {
    parts = mod.setup(gameOf(id, present));
  } catch (error) {
    throw new ModFault(
      id,
      'mod/failed-to-load',
      `Mod "${id}" failed while it was set up: ${lineOf(error)}${placeIn(id, error)}`,
      error,
    );
  }
  lookThrough(id, parts, present);
  return { manifest, folder, generation, parts };
}

function gameOf(mod: string, { modes, modifiers }: Present): Game {
  const find = <T extends { readonly id: string }>(what: string, list: readonly T[], id: string): T => {
    const found = list.find((one) => one.id === id);
    if (found) return found;
    throw new Error(
      `there is no ${what} "${id}". If another mod brings it, mod.json of "${mod}" must name that mod under dependencies`,
    );
  };
  return {
    mode: (id) => find('mode', modes, id),
    modifier: (id) => find('modifier', modifiers, id),
    has: (id) => modes.some((one) => one.id === id) || modifiers.some((one) => one.id === id),
  };
}

function lookThrough(mod: string, parts: ModParts, present: Present): void {
  for (const key of Object.keys(parts))
    if (!(KEYS as readonly string[]).includes(key))
      throw new ModFault(mod, 'mod/no-mod', `Mod "${mod}" brings "${key}", which is none of: ${KEYS.join(', ')}.`);
  const problem = problemOfWords(parts.words ?? {});
  if (problem) throw new ModFault(mod, 'mod/bad-words', `Mod "${mod}": ${problem}`);
  const rules = [...(parts.modes ?? []), ...(parts.modifiers ?? [])].map(({ id }) => id);
  const kinds = (parts.answerKinds ?? []).map(({ kind }) => kind);
  const taken = new Map<string, string>();
  for (const { id } of [...present.modes, ...present.modifiers]) taken.set(id, 'rule');
  for (const { kind } of present.answerKinds) taken.set(kind, 'kind of question');
  for (const name of [...rules, ...kinds]) {
    const other = taken.get(name);
    if (other)
      throw new ModFault(
        mod,
        'mod/taken-name',
        `Mod "${mod}" brings "${name}", and there is a ${other} of that name already. Choose another, such as "${mod}:${name.replace(/^.*:/, '')}-2".`,
      );
    taken.set(name, 'part of the same mod');
    if (!name.startsWith(`${mod}:`))
      throw new ModFault(
        mod,
        'mod/foreign-name',
        `Mod "${mod}" brings "${name}". What a mod brings has names that begin with its own: "${mod}:${name.replace(/^.*:/, '')}".`,
      );
  }
  const modifiers = [...present.modifiers, ...(parts.modifiers ?? [])];
  for (const mode of parts.modes ?? []) compose(mod, mode, modifiers, mode.comesWith ?? []);
  const [anyMode] = [...(parts.modes ?? []), ...present.modes];
  for (const modifier of parts.modifiers ?? [])
    if (anyMode && !modifier.needs?.length) compose(mod, anyMode, modifiers, [modifier.id]);
}

/** Whether a mode goes together with these modifiers at all: found out now, not when somebody opens a room. */
function compose(mod: string, mode: Mode, modifiers: readonly Modifier[], ids: readonly string[]): void {
  try {
    const chosen = ids.map((id) => {
      const found = modifiers.find((one) => one.id === id);
      if (!found) throw new Error(`there is no modifier "${id}"`);
      return found;
    });
    if (!chosen.some((one) => one.clashes?.includes(mode.id) || mode.clashes?.includes(one.id)))
      new Ruleset(mode, chosen);
  } catch (error) {
    throw new ModFault(mod, 'mod/bad-rule', `Mod "${mod}" cannot be played: ${lineOf(error)}.`, error);
  }
}
