import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { build } from 'vite';

/**
 * The parts of Phaser that the room is drawn with, by their place in its sources. `phaser` as a whole is 353 kB gzip,
 * more than half of it physics, tilemaps, sound and loaders that nothing here uses; these parts, without what is left
 * out of them, are 97 kB.
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

/**
 * What these parts ask for and never make here, for the room is drawn with images and nine-slices alone, touched through
 * the page, and nothing of it is filtered or animated by Phaser. Whoever makes one of them all the same is told so.
 */
const LEFT_OUT: readonly RegExp[] = [
  /^filters\//,
  /^renderer\/webgl\/renderNodes\/filters\//,
  /^renderer\/webgl\/renderNodes\/BatchHandler(PointLight|TileSprite|Strip|Tri)\.js$/,
  /^renderer\/webgl\/renderNodes\/(DynamicTextureHandler|DrawLine|StrokePath|FillPath|FillTri)\.js$/,
  /^renderer\/webgl\/renderNodes\/submitter\/Submitter(MeshToQuad|Tile|TilemapGPULayer|TileSprite|SpriteGPULayer)\.js$/,
  /^renderer\/webgl\/renderNodes\/(texturer|transformer)\/\w+(TileSprite|Tile|Stamp)\.js$/,
  // Lists of everything: what is needed of it is asked for by its own name.
  /^renderer\/webgl\/(shaders|renderNodes|shaders\/configs|renderNodes\/\w+)\/index\.js$/,
  /^input\/(keyboard|mouse|touch)\//,
  /^textures\/DynamicTexture\.js$/,
  /^textures\/parsers\/(Atlas\w*|JSON\w+|KTX\w+|PVR\w+|PCT\w+|SpriteSheet\w*|Unity\w+)\.js$/,
  /^gameobjects\/components\/PathFollower\.js$/,
];

/** What is made in every game all the same, and has nothing to do in this one: by the part it stands in for. */
const IDLE_EFFECT = `
  function Idle() {}
  Idle.prototype.preRender = Idle.prototype.update = Idle.prototype.reset = Idle.prototype.destroy = function () {};
  Idle.prototype.postRenderWebGL = function () { return false; };
  module.exports = Idle;`;
const STAND_INS: Readonly<Record<string, string>> = {
  // The textures make one for themselves, to be stamped on textures that nobody makes here.
  'gameobjects/tilesprite/TileSprite.js':
    'module.exports = function () { this.setOrigin = function () { return this; }; };',
  'animations/AnimationManager.js': 'module.exports = function () {};',
  // Runs for every pixel. Phaser's own knows eight ways to tint, and a processor without a graphics chip computes them all.
  // Here a tint multiplies a picture's colours or there is none: premultiplied colours can stay as they are.
  'renderer/webgl/shaders/ApplyTint-glsl.js':
    "module.exports = 'vec4 applyTint(vec4 texture) { return texture * vec4(outTint.bgr * outTint.a, outTint.a); }';",
  // The settings of a game ask the whole of the mathematics for its dice.
  'math/index.js': "module.exports = { RandomDataGenerator: require('./random-data-generator/RandomDataGenerator') };",
  ...Object.fromEntries(
    ['Fade', 'Flash', 'Pan', 'RotateTo', 'Shake', 'Zoom'].map((name) => [`cameras/2d/effects/${name}.js`, IDLE_EFFECT]),
  ),
};

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
      leftOut(source),
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

/** In the place of each part that is left out: something that cannot be made. */
function leftOut(source: string): Plugin {
  const missed = new Set<RegExp | string>([...LEFT_OUT, ...Object.keys(STAND_INS)]);
  return {
    name: 'left-out',
    enforce: 'pre',
    load(id) {
      const path = isAbsolute(id) ? relative(source, id).replaceAll('\\', '/') : '';
      missed.delete(path);
      if (Object.hasOwn(STAND_INS, path)) return STAND_INS[path] ?? null;
      const found = LEFT_OUT.find((pattern) => pattern.test(path));
      if (!found) return null;
      missed.delete(found);
      const why = `Phaser's ${path} is left out of the bundle: see scripts/slim-phaser.ts.`;
      return `module.exports = function () { throw new Error(${JSON.stringify(why)}); };`;
    },
    buildEnd() {
      if (missed.size > 0) this.error(`Phaser has no part like ${[...missed].join(', ')} any more.`);
    },
  };
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
