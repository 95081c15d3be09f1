import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { BUILD_TARGETS } from './scripts/browser-targets.ts';
import { firstLoad } from './scripts/first-load.ts';
import { modClients } from './scripts/mod-clients.ts';
import { slimPhaser } from './scripts/slim-phaser.ts';
import { slimSdk } from './scripts/slim-sdk.ts';

const CLIENT = join(import.meta.dirname, 'client');
const MODS = join(import.meta.dirname, 'mods');
const gameServer = `http://127.0.0.1:${process.env.PORT ?? 2567}`;

export default defineConfig({
  root: 'client',
  // Files name each other by where they lie: the game may be served under any path.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: [...BUILD_TARGETS],
    // The bundle names no file of the machine that built it.
    sourcemap: false,
    // Phaser is one chunk on purpose, and the lobby does not load it.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      // The game, and the page of screens that watch it, which loads nothing of the canvas.
      input: [join(CLIENT, 'index.html'), join(CLIENT, 'watch.html')],
      checks: { pluginTimings: false },
      output: {
        codeSplitting: { groups: [{ name: 'phaser', test: /[\\/]node_modules[\\/]phaser[\\/]/ }] },
      },
    },
  },
  plugins: [servesWatchers(), slimPhaser(), slimSdk(), modClients(MODS), firstLoad(), compress()],
  server: {
    fs: { allow: ['.', '../shared', '../mods', '../node_modules'] },
    // The dev server stands where the game server stands in production, so the client talks to its own origin.
    proxy: {
      '^/(api|matchmake|healthz)(/|\\?|$)': gameServer,
      // A room's socket: /process/room?sessionId=...
      '^/[\\w-]+/[\\w-]+\\?(.*&)?sessionId=': { target: gameServer, ws: true },
    },
  },
});

// In development: `/K7PQ/screen` and `/K7PQ/overlay` are another page, as in server/http/static.ts.
function servesWatchers(): Plugin {
  return {
    name: 'quizcade:watchers',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        if (/^\/([\w-]+\/)+(screen|overlay)(\?|$)/.test(request.url ?? '')) request.url = '/watch.html';
        next();
      });
    },
  };
}

// Compressed once here, not at every request: app.js gets app.js.br and app.js.gz beside it.
function compress(): Plugin {
  return {
    name: 'quizcade:compress',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const fileName of Object.keys(bundle)) {
        if (!dir || !/\.(js|css|html|svg|json)$/.test(fileName)) continue;
        const file = join(dir, fileName);
        const bytes = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
      }
    },
  };
}
