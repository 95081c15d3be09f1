import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { build } from 'vite';

/**
 * The parts of Phaser that the room is drawn with, by their place in its sources. `phaser` as a whole is 353 kB gzip,
 * more than half of it physics, tilemaps, sound and loaders that nothing here uses; these parts are 160 kB.
 */
const PARTS = { Game: 'core/Game.js', Scene: 'scene/Scene.js' } as const;
const CONSTANTS = ['WEBGL'] as const;
/**
 * What registers itself: the plugins that every scene has, and what its `add` knows. The renderer is here because its
 * modules require each other in a circle that works from this side only.
 */
const SELF_MADE = [
  'renderer/index.js',
  'events/EventEmitter.js',
  'cameras/2d/CameraManager.js',
  'gameobjects/GameObjectCreator.js',
  'gameobjects/GameObjectFactory.js',
  'scene/ScenePlugin.js',
  'gameobjects/DisplayList.js',
  'gameobjects/UpdateList.js',
  'gameobjects/image/ImageFactory.js',
  'gameobjects/nineslice/NineSliceFactory.js',
] as const;

/** What Phaser's own build sets: WebGL alone, no sound. Each is asked as `if (typeof NAME)`. */
const FEATURES = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: false,
  FEATURE_SOUND: false,
  WEBGL_DEBUG: false,
  EXPERIMENTAL: false,
};

/**
 * Serves `import { Game, Scene } from 'phaser'` from Phaser's sources, bundled once into one module. A name that is not
 * in PARTS is a missing export, which fails the build.
 */
export function slimPhaser(): Plugin {
  const source = join(dirname(createRequire(import.meta.url).resolve('phaser/package.json')), 'src');
  // A path in Phaser's folder, though no such file is there: the chunk is named after that folder.
  const id = join(source, 'quizcade-parts.js');
  let code: Promise<string> | null = null;
  return {
    name: 'quizcade:slim-phaser',
    enforce: 'pre',
    config: () => ({ optimizeDeps: { exclude: ['phaser'] } }),
    resolveId: (name) => (name === 'phaser' ? id : null),
    load(name) {
      if (name !== id) return null;
      code ??= bundleParts(source);
      return code;
    },
  };
}

async function bundleParts(source: string): Promise<string> {
  // The list itself is CommonJS, like Phaser's sources, whose circles must be entered in the order written here.
  const [entry, list] = ['virtual:phaser-parts', 'virtual:phaser-parts.cjs'];
  const modules = new Map([
    [entry, reExports(list)],
    [list, requires(source)],
  ]);
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: Object.fromEntries(Object.entries(FEATURES).map(([name, isOn]) => [`typeof ${name}`, String(isOn)])),
    plugins: [
      {
        name: 'parts',
        resolveId: (name) => (modules.has(name) ? `\0${name}` : null),
        load: (name) => modules.get(name.slice(1)) ?? null,
      },
    ],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  const output = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunk = output[0]?.output[0];
  if (!chunk) throw new Error("Phaser's parts came to nothing.");
  return chunk.code;
}

function requires(source: string): string {
  const part = (path: string) => `require(${JSON.stringify(join(source, path))})`;
  return [
    ...Object.entries(PARTS).map(([name, path]) => `exports.${name} = ${part(path)};`),
    ...SELF_MADE.map((path) => `${part(path)};`),
    ...CONSTANTS.map((name) => `exports.${name} = ${part('const.js')}.${name};`),
  ].join('\n');
}

function reExports(list: string): string {
  const names = [...Object.keys(PARTS), ...CONSTANTS];
  return `import parts from '${list}';\n${names.map((name) => `export const ${name} = parts.${name};`).join('\n')}`;
}
