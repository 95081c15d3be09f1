import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, readManifest } from './manifest.ts';
import { ModFault } from './mod-fault.ts';

/** Which mods are wanted: `all` that are not off, `none`, or those of these names. */
export type Wanted = 'all' | 'none' | readonly string[];

/** The mods in a folder, each in one of its own, with those that are none. Folders that hold only folders are no mods. */
export async function findMods(
  root: string,
  wanted: Wanted,
  gameVersion: string,
): Promise<{ manifests: Manifest[]; faults: ModFault[] }> {
  const manifests: Manifest[] = [];
  const faults: ModFault[] = [];
  for (const name of await namesIn(root, wanted)) {
    try {
      const manifest = await readManifest(join(root, name), name, gameVersion);
      if (wanted !== 'all' || !manifest.off) manifests.push(manifest);
    } catch (error) {
      if (!(error instanceof ModFault)) throw error;
      faults.push(error);
    }
  }
  return { manifests, faults };
}

/** Names of the folders to look into: whoever is named is looked for, be it there or not. */
async function namesIn(root: string, wanted: Wanted): Promise<readonly string[]> {
  if (wanted === 'none') return [];
  if (wanted !== 'all') return wanted;
  const found = await readdir(root, { withFileTypes: true }).catch(() => []);
  const names: string[] = [];
  for (const entry of found) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const inside = await readdir(join(root, entry.name), { withFileTypes: true });
    if (inside.some((one) => one.isFile())) names.push(entry.name);
  }
  return names.sort();
}
