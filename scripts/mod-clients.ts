import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Builds the `client.ts` of each mod together with the page, so that they share what both use, and lists their addresses
 * in `mods.json`: the server names them in its catalogue, and a page fetches one when a room plays that mod.
 */
export function modClients(root: string): Plugin {
  const chunks = new Map<string, string>();
  return {
    name: 'quizcade:mod-clients',
    apply: 'build',
    buildStart() {
      if (!existsSync(root)) return;
      for (const name of readdirSync(root)) {
        const id = join(root, name, 'client.ts');
        if (!existsSync(id)) continue;
        chunks.set(name, this.emitFile({ type: 'chunk', id, name: `mod-${name}`, preserveSignature: 'strict' }));
      }
    },
    generateBundle() {
      const addresses = Object.fromEntries([...chunks].map(([name, chunk]) => [name, this.getFileName(chunk)]));
      this.emitFile({ type: 'asset', fileName: 'mods.json', source: JSON.stringify(addresses) });
    },
  };
}
