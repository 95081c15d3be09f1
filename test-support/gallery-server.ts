import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, loadConfigFromFile, type Plugin, preview } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
/** What only the game's own build needs. */
const LEFT_OUT: ReadonlySet<string> = new Set(['quizcade:compress', 'quizcade:first-load']);

/** The client's gallery, built and served to a browser on this machine. */
export interface GalleryServer {
  /** Without a slash at its end; `/gallery/index.html?show=NAME` shows an exhibit. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Built once and not served from its sources: each page that is opened would fetch hundreds of files. */
export async function startGallery(): Promise<GalleryServer> {
  const outDir = mkdtempSync(join(tmpdir(), 'quizcade-gallery-'));
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'test' }, resolve(ROOT, 'vite.config.ts'), ROOT);
  const { plugins = [], ...config } = loaded?.config ?? {};
  const common = { ...config, root: resolve(ROOT, 'client'), configFile: false, logLevel: 'silent' } as const;
  await build({
    ...common,
    plugins: plugins.filter((plugin) => !LEFT_OUT.has((plugin as Plugin).name)),
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      // One file: a page that is opened asks for eighty otherwise, which takes it longer than to draw what it shows.
      rolldownOptions: { input: resolve(ROOT, 'client/gallery/index.html'), output: { codeSplitting: false } },
    },
  });
  const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  return {
    origin: (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, ''),
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}
