import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import semver from 'semver';
import { z } from 'zod';
import { lineOf, ModFault } from './mod-fault.ts';

const ID = /^[a-z][a-z0-9-]{0,23}$/;
const id = z.string().regex(ID, 'an id is up to 24 lower case letters, digits and dashes');
const version = z.string().refine((text) => semver.valid(text) !== null, 'a version is three numbers, such as 1.0.0');
const range = z
  .string()
  .refine(
    (text) => semver.validRange(text) !== null,
    'a range is such as ^1.0.0, >=1.2.0 or * (npm writes them alike)',
  );
const others = z.record(id, range).default({});

/** `mod.json`. */
const MANIFEST = z.strictObject({
  /** The name of the mod's folder; its rules' ids begin with it. */
  id,
  version,
  title: z.string().min(1).max(60),
  licence: z.string().min(1).max(80),
  /** The versions of the game it was made for. */
  game: range,
  /** Mods it cannot do without, and by which versions of them; they are loaded before it. */
  dependencies: others,
  /** Loaded before it where they are there. */
  optionalDependencies: others,
  /** Mods it cannot be together with. */
  conflicts: others,
  /** Loaded only where MODS names it. */
  off: z.boolean().default(false),
});
export type Manifest = z.output<typeof MANIFEST>;

/** Reads the manifest of the mod in `folder`, whose name is `name`. Throws a ModFault. */
export async function readManifest(folder: string, name: string, gameVersion: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'mod.json'), 'utf8').catch((error: unknown) => {
    throw new ModFault(
      name,
      'mod/no-manifest',
      `The folder mods/${name} has no mod.json, so it is no mod. "npm run mod -- new NAME" writes one to begin with.`,
      error,
    );
  });
  const parsed = MANIFEST.safeParse(jsonOf(text, name));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.length ? `"${issue.path.join('.')}": ` : '';
    throw new ModFault(name, 'mod/bad-manifest', `mods/${name}/mod.json is wrong: ${where}${issue?.message}.`);
  }
  const manifest = parsed.data;
  if (manifest.id !== name)
    throw new ModFault(
      name,
      'mod/bad-manifest',
      `mods/${name}/mod.json has the id "${manifest.id}"; it must be the folder's name, "${name}".`,
    );
  if (!semver.satisfies(gameVersion, manifest.game)) {
    const isNewer = semver.ltr(gameVersion, manifest.game);
    throw new ModFault(
      name,
      isNewer ? 'mod/newer-game' : 'mod/older-game',
      isNewer
        ? `Mod "${name}" asks for Quizcade ${manifest.game}, and this is ${gameVersion}. Update Quizcade, or take an older version of the mod.`
        : `Mod "${name}" was made for Quizcade ${manifest.game}, and this is ${gameVersion}. Ask for a newer version of the mod.`,
    );
  }
  return manifest;
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ModFault(name, 'mod/bad-manifest', `mods/${name}/mod.json is no JSON: ${lineOf(error)}.`, error);
  }
}
