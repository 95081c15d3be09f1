import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModViewRef } from '#shared/protocol/http.ts';
import type { Mods } from './mods.ts';

/**
 * Where a page fetches what each mod brings into it: what was built with the page, or, in development, the file itself
 * from the development server, under another address each time it was saved.
 */
export function modViews(mods: Mods, clientDir: string, isDevelopment: boolean): readonly ModViewRef[] {
  if (isDevelopment)
    return mods.list.flatMap(({ manifest, folder, generation }) => {
      const file = join(folder, 'client.ts');
      return existsSync(file) ? [{ mod: manifest.id, url: `/@fs${file}?generation=${generation}` }] : [];
    });
  const list = join(clientDir, 'mods.json');
  if (!existsSync(list)) return [];
  const addresses = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>;
  return mods.list.flatMap(({ manifest: { id } }) => {
    const url = addresses[id];
    return url === undefined ? [] : [{ mod: id, url }];
  });
}
