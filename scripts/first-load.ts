import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * The scripts of the page and of its canvas, gzip. With the views of the rules that a quick match plays, which depend on
 * the server, it is what the bench holds under 320 kB (`newcomer: JavaScript before the first frame of a match`).
 */
const FIRST_FRAME_KB_MAX = 308;

/** What the first page must not load: each comes by import() with whatever needs it. */
const LATER = [
  /node_modules\/phaser\//,
  /node_modules\/uqr\//,
  /node_modules\/zod\//,
  /client\/i18n\/backstage\.ts$/,
  /client\/rules\/[\w-]+\/view\.ts$/,
];

interface Chunk {
  readonly fileName: string;
  readonly imports: readonly string[];
  readonly moduleIds: readonly string[];
  readonly code: string;
}

/** The wall must open at once, and a match soon: what makes the first loads larger fails the build. */
export function firstLoad(): Plugin {
  return {
    name: 'quizcade:first-load',
    apply: 'build',
    // After the code was made small.
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const entries = chunks.filter((chunk) => chunk.isEntry);
      for (const chunk of reached(entries, chunks))
        for (const id of chunk.moduleIds.filter((one) => LATER.some((later) => later.test(slashed(one)))))
          this.error(`The first page would load ${id}. Reach it only through import(): see scripts/first-load.ts.`);
      const stage = chunks.find(({ moduleIds }) =>
        moduleIds.some((id) => slashed(id).endsWith('/scenes/mount-stage.ts')),
      );
      const game = entries.find(({ name }) => name === 'index');
      if (!stage || !game)
        return this.error('The bundle has no page or no canvas any more: see scripts/first-load.ts.');
      const bytes = reached([game, stage], chunks).map(({ code }) => gzipSync(code, { level: 9 }).length);
      const total = bytes.reduce((sum, one) => sum + one, 0) / 1000;
      if (total > FIRST_FRAME_KB_MAX)
        this.error(
          `The page and its canvas are ${total.toFixed(1)} kB of JavaScript (gzip), and ${FIRST_FRAME_KB_MAX} is the most: ` +
            'load what few people see with import().',
        );
    },
  };
}

/** These chunks, and what they import, and so on. */
function reached(from: readonly Chunk[], all: readonly Chunk[]): Chunk[] {
  const byName = new Map(all.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set(from);
  for (const chunk of found)
    for (const name of chunk.imports) for (const next of [byName.get(name)]) if (next) found.add(next);
  return [...found];
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
