import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Of Colyseus' SDK and its schemas the page comes into a room, hears its state and sends messages. It predicts nothing,
 * signs nobody in, sends no inputs frame by frame and encodes no state, so what does that stays out of the bundle, and a
 * smaller library packs its messages: 32 kB gzip less. Whatever is left out and asked for all the same says so by its name.
 */
export function slimSdk(): Plugin {
  const { resolve } = createRequire(import.meta.url);
  const sdk = join(dirname(resolve('@colyseus/sdk/package.json')), 'build');
  const schema = join(dirname(resolve('@colyseus/schema')), 'index.mjs');
  const id = join(sdk, 'quizcade-parts.mjs');
  return {
    name: 'quizcade:slim-sdk',
    enforce: 'pre',
    apply: 'build',
    resolveId: (name) => (name === '@colyseus/sdk' ? id : name === 'msgpackr' ? MSGPACKR : null),
    load(path) {
      if (path === id) return PARTS;
      const module = path.startsWith(sdk) ? relative(sdk, path).replaceAll('\\', '/') : '';
      return Object.hasOwn(LEFT_OUT_OF_SDK, module) ? (LEFT_OUT_OF_SDK[module] ?? null) : null;
    },
    transform(code, path) {
      if (path !== schema) return null;
      const decodes = withoutEncode(code);
      return { code: LEFT_OUT_OF_SCHEMA.reduce((rest, name) => withoutClass(rest, name), decodes), map: null };
    },
  };
}

const MSGPACKR = join(import.meta.dirname, '../client/net/small-msgpackr.ts');

/** All that `client/net` asks of it, and the serializers that a room may name. */
const PARTS = `
  import { Client } from './Client.mjs';
  import { registerSerializer } from './serializer/Serializer.mjs';
  import { SchemaSerializer } from './serializer/SchemaSerializer.mjs';
  import { NoneSerializer } from './serializer/NoneSerializer.mjs';
  registerSerializer('schema', SchemaSerializer);
  registerSerializer('none', NoneSerializer);
  export { Client };
`;

/** Modules of the SDK, and what stands in their place. A client has an `Auth` of its own, which here does nothing. */
const LEFT_OUT_OF_SDK: Readonly<Record<string, string>> = {
  'Auth.mjs': 'export class Auth {}',
  'transport/H3Transport.mjs': `export ${unmade('H3TransportTransport')}`,
  'input/RoomInput.mjs': `export ${unmade('RoomInput')}`,
  '3rd_party/discord.mjs': `export function discordURLBuilder(url) { return url.toString(); }`,
};

/** Classes of the schemas that only a server makes, and collections that no state of ours has. */
const LEFT_OUT_OF_SCHEMA = ['Encoder', 'Root', 'StateView', 'SetSchema', 'CollectionSchema', 'StreamSchema'];

function unmade(name: string): string {
  return `class ${name} { constructor() { throw new Error('${name} is left out of the bundle: see scripts/slim-sdk.ts.'); } }`;
}

/** Without what describes a state to others; the page is the one that is told. */
function withoutEncode(code: string): string {
  const from = code.indexOf('\nReflection.encode = ');
  const to = code.indexOf('\nReflection.decode = ');
  if (from < 0 || to < from) throw new Error('@colyseus/schema has no Reflection.encode before its decode any more.');
  return code.slice(0, from) + code.slice(to);
}

/** A class of the outermost level ends with the first brace that begins a line. */
function withoutClass(code: string, name: string): string {
  const from = code.search(new RegExp(`\\nclass ${name}(?: extends \\w+)? \\{\\n`));
  const to = code.indexOf('\n}\n', from);
  if (from < 0 || to < 0) throw new Error(`@colyseus/schema has no class ${name} any more.`);
  return `${code.slice(0, from)}\n${unmade(name)}${code.slice(to + 2)}`;
}
