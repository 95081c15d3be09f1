import { registerHooks } from 'node:module';
import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const GENERATION = 'generation';

/**
 * Imports the file of a mod, and every file of the same folder that it imports, anew for each generation: a module that
 * was imported before is the old one. A mod outside of this repository finds the game's API and packages all the same.
 */
export class FreshImports {
  private readonly folders = new Set<string>();
  private readonly hooks: { deregister(): void };

  /** `home`: a file of the game, from where `#shared/...` and packages are found. */
  constructor(home: string) {
    const homeUrl = pathToFileURL(home).href;
    this.hooks = registerHooks({
      resolve: (specifier, context, next) => {
        const parent = context.parentURL ?? '';
        const folder = parent.startsWith('file:') ? this.folderOf(parent) : undefined;
        if (folder === undefined) return next(specifier, context);
        const isOwn = specifier.startsWith('.') || specifier.startsWith('file:');
        const found = next(specifier, isOwn ? context : { ...context, parentURL: homeUrl });
        const generation = new URL(parent).searchParams.get(GENERATION);
        if (!isOwn || generation === null || this.folderOf(found.url) !== folder) return found;
        return { ...found, url: withGeneration(found.url, generation) };
      },
    });
  }

  async load(folder: string, file: string, generation: number): Promise<{ readonly default?: unknown }> {
    this.folders.add(folder.endsWith(sep) ? folder : folder + sep);
    // `node --watch` restarts the server for each file it hears of. A mod is read anew without that (watch-mods.ts).
    const { WATCH_REPORT_DEPENDENCIES: watched } = process.env;
    delete process.env.WATCH_REPORT_DEPENDENCIES;
    try {
      return (await import(withGeneration(pathToFileURL(file).href, String(generation)))) as { default?: unknown };
    } finally {
      if (watched !== undefined) process.env.WATCH_REPORT_DEPENDENCIES = watched;
    }
  }

  end(): void {
    this.hooks.deregister();
  }

  private folderOf(url: string): string | undefined {
    if (!url.startsWith('file:')) return undefined;
    const path = fileURLToPath(url);
    return [...this.folders].find((folder) => path.startsWith(folder));
  }
}

function withGeneration(href: string, generation: string): string {
  const url = new URL(href);
  url.searchParams.set(GENERATION, generation);
  return url.href;
}
