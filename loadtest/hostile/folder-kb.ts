import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the files of a folder take together, kB. */
export function folderKb(folder: string): number {
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}
