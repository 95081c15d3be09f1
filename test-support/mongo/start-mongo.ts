import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { freePort } from '../free-port.ts';
import { PATIENCE_MS } from '../patience.ts';
import { skipAloud } from '../skip-aloud.ts';

const HERE = import.meta.dirname;
/** Fetched once, ignored by git. */
const JARS = resolve(HERE, '../../.cache/mongo-for-tests');
/** One that is never turned off may be slow, as the machine may be. */
const PATIENT = `?serverSelectionTimeoutMS=${PATIENCE_MS}&connectTimeoutMS=${PATIENCE_MS}&socketTimeoutMS=${PATIENCE_MS}`;
/** It lives for a minute: what only pays in a long life is left out. */
const SHORT_LIFE = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const START_MS = 120_000;
const FETCH_MS = 240_000;

/** A MongoDB for tests: a real one (MONGODB_URI), or a process of ours that speaks its protocol. */
export interface TestMongo {
  /** The address of a database of this name. */
  uri(database: string): string;
  /** Ours can be stopped and started again, with the same address and (where it has a file) the same data. Absent on a real one. */
  readonly power?: { off(): Promise<void>; on(): Promise<void> };
}

let shared: Promise<TestMongo> | undefined;

/** One for all tests of this process; it ends with the process. Skips the suite aloud where there is none, and fails where CI=true. */
export async function testMongo(context: Mocha.Context): Promise<TestMongo> {
  const mongo = await anyMongo();
  return typeof mongo === 'string' ? skipAloud(context, `MongoDB is not tested: ${mongo}`) : mongo;
}

/** The same for whoever is no test: a sentence where there is none. */
export async function anyMongo(): Promise<TestMongo | string> {
  const missing = whyMissing();
  if (missing !== null)
    return `${missing} Set MONGODB_URI to a MongoDB whose databases may be written, or install Java 11 or newer and Maven.`;
  shared ??= process.env.MONGODB_URI ? Promise.resolve(realMongo(process.env.MONGODB_URI)) : startMongo();
  return shared;
}

/** One of our own with a file, for a test that ends it; null where MONGODB_URI names a real one, whose power is not ours. */
export async function mortalMongo(context: Mocha.Context, file: string): Promise<Required<TestMongo> | null> {
  await testMongo(context);
  return process.env.MONGODB_URI ? null : startMongo(file);
}

function whyMissing(): string | null {
  if (process.env.MONGODB_URI) return null;
  if (!runs('java', '-version')) return 'there is no java on this machine.';
  if (!existsSync(JARS) && !runs('mvn', '-version')) return 'there is no mvn (Maven) on this machine.';
  return null;
}

function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function realMongo(address: string): TestMongo {
  return {
    uri(database) {
      // Not a URL: a replica set has several hosts.
      const [, hosts = address, options = ''] = /^([^/]*\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(address) ?? [];
      return `${hosts}/${database}${options}`;
    },
  };
}

async function startMongo(file?: string): Promise<Required<TestMongo>> {
  fetchJars();
  const port = await freePort();
  let child = await startProcess(port, file);
  return {
    uri: (database) => `mongodb://127.0.0.1:${port}/${database}${file === undefined ? PATIENT : ''}`,
    power: {
      async off() {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const ended = new Promise<void>((done) => child.once('exit', () => done()));
        child.kill('SIGTERM');
        await ended;
      },
      async on() {
        child = await startProcess(port, file);
      },
    },
  };
}

function fetchJars(): void {
  if (existsSync(JARS)) return;
  process.stderr.write('  fetching a server with MongoDB’s protocol from Maven, once\n');
  const partial = `${JARS}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const args = [
    '-q',
    '-B',
    '-f',
    join(HERE, 'pom.xml'),
    'dependency:copy-dependencies',
    `-DoutputDirectory=${partial}`,
  ];
  const { status, stdout, stderr } = spawnSync('mvn', args, { timeout: FETCH_MS, encoding: 'utf8' });
  if (status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    throw new Error(`Maven could not fetch the test server: ${stdout}${stderr}`);
  }
  try {
    renameSync(partial, JARS);
  } catch {
    rmSync(partial, { recursive: true, force: true }); // another process was faster
  }
}

/** Java runs the one file as source. The process ends when our end of its stdin does, however we die. */
async function startProcess(port: number, file: string | undefined): Promise<ChildProcess> {
  const classPath = ['-cp', [join(JARS, '*')].join(delimiter)];
  const program = [join(HERE, 'MongoForTests.java'), String(port), ...(file ? [file] : [])];
  const child = spawn('java', [...SHORT_LIFE, ...classPath, ...program], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  await new Promise<void>((started, failed) => {
    const timer = setTimeout(() => failed(new Error(`the test server did not start: ${said}`)), START_MS);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!said.includes('mongodb://')) return;
      clearTimeout(timer);
      started();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      failed(new Error(`the test server ended with ${code}: ${said}`));
    });
  });
  child.unref();
  for (const pipe of [child.stdin, child.stdout, child.stderr]) (pipe as unknown as { unref?: () => void }).unref?.();
  return child;
}
