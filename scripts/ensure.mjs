// What every command needs before it can begin: dependencies, Node 24, a built client.
// Plain JavaScript without dependencies, because it runs on the machine's own Node before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_NODE = 24;
const OLDEST_NODE_FOR_SCRIPTS = 20;
const WINDOWS = process.platform === 'win32';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** How Vite is called; its config is TypeScript that Node 24 reads as it is. */
export const VITE = [join(ROOT, 'node_modules/vite/bin/vite.js'), '--configLoader', 'native'];

/** A fault with one sentence for the person at the terminal; it is shown without a stack trace. */
export class SetupError extends Error {}

/** Says one aligned line about what is going on. */
export function say(label, text) {
  console.log(`  ${label.padEnd(11)} ${text}`);
}

/** Runs a command's main function; a SetupError ends it with its sentence and exit code 1. */
export async function runCommand(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`\n  ${error.message.replaceAll('\n', '\n  ')}\n`);
    process.exitCode = 1;
  }
}

/**
 * Installs what package-lock.json names if it is not what node_modules holds.
 * `dev: false` is content without the packages that only tests and checks need, as where NODE_ENV=production left them out.
 */
export function ensureDependencies({ dev = true } = {}) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE_FOR_SCRIPTS) {
    throw new SetupError(
      `Quizcade needs Node ${OLDEST_NODE_FOR_SCRIPTS} or newer to set itself up; this is Node ${process.versions.node}.`,
    );
  }
  const reason = whyInstall(dev);
  if (reason === undefined) return;
  say('installing', `${reason}: npm ci, half a minute or so`);
  const include = dev ? ['--include=dev'] : [];
  const npm = runNpm(['ci', ...include, '--loglevel=error', '--no-fund', '--no-audit']);
  if (npm.status !== 0) {
    throw new SetupError(
      `The dependencies could not be installed: npm ci ${howItEnded(npm)}. What npm said is above.\n` +
        'Check that this machine reaches its npm registry, then run the command again.',
    );
  }
}

/**
 * The path of a Node 24: the pinned package's, else (where there is none for this machine) the running one if new enough.
 * The package gets its binary in an install script, which npm may have skipped; then it is run now.
 */
export function ensureNode24() {
  const pinned = join(ROOT, 'node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
  if (isNewEnough(pinned)) return pinned;
  if (existsSync(join(ROOT, 'node_modules', 'node'))) {
    say('installing', `Node ${NEEDED_NODE}, which npm's install left out`);
    runNpm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
    if (isNewEnough(pinned)) return pinned;
  }
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_NODE) return process.execPath;
  throw new SetupError(
    `Quizcade runs on Node ${NEEDED_NODE}. Its pinned copy could not be set up, and this machine's own is ${process.versions.node}.\n` +
      `Run "npm rebuild node" to see why, or install Node ${NEEDED_NODE} and run the command again.`,
  );
}

/** Builds the client into dist/client if anything that it is made of has changed, or always with `force`. */
export function ensureClient(node, { force = false } = {}) {
  for (const file of ['client/index.html', 'client/main.tsx', 'vite.config.ts']) {
    if (!existsSync(join(ROOT, file))) throw new SetupError(`The client cannot be built: ${file} is missing.`);
  }
  const stampFile = join(ROOT, 'dist', '.stamp');
  const stamp = hashOf(['client', 'shared', 'mods', 'vite.config.ts', 'package.json', 'package-lock.json']);
  const built = existsSync(join(ROOT, 'dist', 'client', 'index.html'));
  if (!force && built && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  say('building', 'the client');
  rmSync(stampFile, { force: true });
  const vite = spawnSync(node, [...VITE, 'build', '--logLevel', force ? 'info' : 'warn'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (vite.status !== 0) {
    throw new SetupError(`The client could not be built: Vite ${howItEnded(vite)}. What it said is above.`);
  }
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** "exit code 3" or "ended by SIGTERM", for a sentence. */
export function howItEnded({ status, signal, error }) {
  if (error) return `did not start (${error.message})`;
  return signal ? `was ended by ${signal}` : `ended with exit code ${status}`;
}

// Compared by version, package by package: a file date says nothing after a checkout or a copy.
function whyInstall(withDev) {
  const installedFile = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'dependencies';
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  for (const [path, { version, optional, dev }] of Object.entries(wanted)) {
    if (path === '' || installed[path]?.version === version) continue;
    // The lockfile names the binaries of every platform; only this one's are installed.
    const mayBeAbsent = optional || (dev && !withDev);
    if (installed[path] === undefined && mayBeAbsent) continue;
    return `${path.replace(/^.*node_modules\//, '')} ${version}, and what else has changed`;
  }
  return undefined;
}

function isNewEnough(node) {
  if (!existsSync(node)) return false;
  const { stdout, status } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 && Number(stdout.replace(/^v/, '').split('.')[0]) >= NEEDED_NODE;
}

// `npm start` puts node_modules/.bin first in PATH, and with it the Node that an install is about to replace.
function runNpm(args) {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder))
    .join(delimiter);
  return spawnSync('npm', args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: WINDOWS,
    env: { ...process.env, PATH: path },
  });
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addToHash(hash, path);
  return hash.digest('hex');
}

function addToHash(hash, path) {
  const full = join(ROOT, path);
  let entries;
  try {
    entries = readdirSync(full, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return;
    if (error.code !== 'ENOTDIR') throw error;
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.name.endsWith('.test.ts')) addToHash(hash, `${path}/${entry.name}`);
  }
}
