import { posix } from 'node:path';
import { parseSync } from 'vite';

/** One arrow of the architecture: who alone may import what, and what the others do instead. */
interface Arrow {
  /** Folders or files that the arrow binds; absent: all of them. */
  readonly within?: readonly string[];
  /** Folders or files that it lets through. */
  readonly except?: readonly string[];
  /** Does it bind `*.test.ts`, the test folders and shared/testing as well? */
  readonly testsToo: boolean;
  /** Repository paths and package names that those files do not import; a name covers what is beneath it. */
  readonly not?: readonly string[];
  /** The only ones that they do import. */
  readonly only?: readonly string[];
  readonly why: string;
}

const COLYSEUS_SERVER = [
  'colyseus',
  '@colyseus/core',
  '@colyseus/ws-transport',
  '@colyseus/redis-driver',
  '@colyseus/redis-presence',
  '@colyseus/tools',
  '@colyseus/monitor',
  '@colyseus/playground',
];

/** Every arrow between folders, and between a folder and a library. */
export const ARROWS: readonly Arrow[] = [
  {
    within: ['shared'],
    only: [
      'shared',
      '@colyseus/schema',
      'zod',
      'csv-parse',
      'csv-stringify',
      'html-entities',
      '@rgrove/parse-xml',
      'htmlparser2',
      'unhomoglyph',
    ],
    testsToo: false,
    why: 'shared/ is pure: have the thing handed in as an argument. A pure library may join the list in scripts/arrows.ts.',
  },
  {
    within: ['shared', 'client', 'loadtest'],
    not: ['server'],
    testsToo: true,
    why: 'The server is reached over the wire alone. What both ends need lives in shared/.',
  },
  {
    within: ['shared', 'server', 'loadtest'],
    not: ['client'],
    testsToo: true,
    why: 'Only the client knows the client. What both ends need lives in shared/.',
  },
  {
    within: ['shared', 'server', 'client'],
    not: ['loadtest', 'mods'],
    testsToo: true,
    why: 'The game knows nothing of its load test, nor of any mod: those it finds when it starts.',
  },
  {
    within: ['mods'],
    only: ['mods', 'shared/mod-api.ts', 'client/mod-view.ts', 'client/mod-scene.ts', 'preact'],
    testsToo: false,
    why: 'A mod builds on shared/mod-api.ts, client/mod-view.ts and client/mod-scene.ts alone, as a stranger does. What is missing there belongs there.',
  },
  {
    within: ['mods'],
    only: [
      'mods',
      'shared/mod-api.ts',
      'shared/mod-testing.ts',
      'client/mod-view.ts',
      'client/mod-scene.ts',
      'preact',
      'node:',
    ],
    testsToo: true,
    why: 'The tests of a mod build on shared/mod-testing.ts beside its API, as a stranger would write them.',
  },
  {
    // The second is a scenario of @colyseus/loadtest, which is about the SDK's own clients.
    except: ['client/net', 'loadtest/sdk'],
    not: ['@colyseus/sdk'],
    testsToo: false,
    why: 'Only client/net speaks to Colyseus: use what it exports.',
  },
  {
    // Two files hand its matchmaker to the cluster. The last is not ours: a plain Colyseus room that ours is measured beside.
    except: [
      'server/rooms',
      'server/app.ts',
      'server/cluster/redis.ts',
      'server/cluster/redis-cluster.ts',
      'loadtest/bench/peers/colyseus-server.ts',
    ],
    not: COLYSEUS_SERVER,
    testsToo: false,
    why: 'Only server/rooms, server/app.ts and two files of server/cluster know Colyseus: give the room a function or a port.',
  },
  {
    except: ['server/storage/sqlite'],
    not: ['node:sqlite'],
    testsToo: false,
    why: 'Only server/storage/sqlite knows SQLite: use the ports of server/storage.',
  },
  {
    except: ['server/storage/mongo'],
    not: ['mongoose', 'mongodb'],
    testsToo: false,
    why: 'Only server/storage/mongo knows MongoDB: use the ports of server/storage.',
  },
  {
    within: ['client'],
    except: ['client/scenes', 'client/views', 'client/theme', 'client/audio'],
    not: ['phaser'],
    testsToo: false,
    why: 'Phaser is for scenes and views; model, net and panels work without it, so that the lobby opens at once.',
  },
  {
    within: ['server', 'loadtest'],
    not: ['phaser', 'preact'],
    testsToo: true,
    why: 'Only the client draws.',
  },
  {
    within: ['client'],
    not: ['node:'],
    testsToo: false,
    why: 'This runs in a browser.',
  },
];

/** The imports of a file that break an arrow, one sentence each, in the order of the file. `file` is its path from the root. */
export function brokenArrows(file: string, source: string): string[] {
  const isTest = /\.test\.tsx?$|^test\/|^test-support\/|^(shared|server)\/testing\//.test(file);
  const bound = ARROWS.filter(
    (arrow) =>
      (arrow.testsToo || !isTest) &&
      (arrow.within === undefined || isAmong(file, arrow.within)) &&
      !isAmong(file, arrow.except ?? []),
  );
  return importsOf(file, source).flatMap((specifier) => {
    const target = targetOf(file, specifier);
    const broken = bound.find((arrow) =>
      arrow.only ? !isAmong(target, arrow.only) : isAmong(target, arrow.not ?? []),
    );
    return broken ? [`${file} imports ${specifier}. ${broken.why}`] : [];
  });
}

function isAmong(target: string, names: readonly string[]): boolean {
  return names.some((name) => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`));
}

/** './ladder.ts' and '#shared/rules/ladder.ts' are both shared/rules/ladder.ts; a package stays as it is. */
function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  return specifier.startsWith('#') ? specifier.slice(1) : specifier;
}

/** Everything a file imports or exports from, types too, and `import()` of a literal. */
function importsOf(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new Error(`${file} cannot be parsed: ${error.message}`);
  const found: string[] = [];
  collectSources(program, found);
  return found;
}

function collectSources(node: unknown, found: string[]): void {
  if (Array.isArray(node)) {
    for (const child of node) collectSources(child, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { source } = node as { source?: { type?: unknown; value?: unknown } | null };
  if (source?.type === 'Literal' && typeof source.value === 'string') found.push(source.value);
  for (const child of Object.values(node)) collectSources(child, found);
}
