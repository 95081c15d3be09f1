import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PATIENCE_MS } from './patience.ts';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * The real server in a process of its own, on a free loopback port and a data folder of its own. It asks what has four
 * answers, unless QUESTION_KINDS says otherwise: so that whoever looks for options finds them.
 */
export class GameServer {
  readonly url: string;
  readonly dataDir: string;
  private readonly child: ChildProcess;
  /** What it wrote so far, on stdout and stderr. */
  private said = '';

  private constructor(child: ChildProcess, url: string, dataDir: string) {
    this.child = child;
    this.url = url;
    this.dataDir = dataDir;
  }

  /** `args` is what follows `npm start --`. */
  static async start(environment: Record<string, string> = {}, args: readonly string[] = []): Promise<GameServer> {
    const dataDir = environment.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'quizcade-test-'));
    const child = spawn(process.execPath, [join(ROOT, 'server/main.ts'), ...args], {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: dataDir,
        MONGODB_URI: '',
        REDIS_URL: '',
        MODS: 'none',
        QUESTION_KINDS: 'choice',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const url = await new Promise<string>((found, failed) => {
      const timer = setTimeout(() => {
        child.kill('SIGKILL'); // nobody else would end it
        failed(new Error(`the server said no address within ${PATIENCE_MS} ms: ${said}`));
      }, PATIENCE_MS);
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
        if (!address) return;
        clearTimeout(timer);
        found(address);
      });
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      child.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
    });
    const server = new GameServer(child, url, dataDir);
    server.said = said;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        server.said += chunk.toString();
      });
    return server;
  }

  /** The lines of its log, and of those it started, that were written until now. */
  get log(): Record<string, unknown>[] {
    return this.said.split('\n').flatMap((line) => {
      try {
        return line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : [];
      } catch {
        return []; // the last one is under way
      }
    });
  }

  /**
   * Ends the process, by default kindly, and resolves to its exit code (null after a kill). The data folder goes with
   * it unless `forget` is false.
   */
  async stop(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL' = 'SIGTERM', forget = true): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = new Promise<void>((done) => this.child.once('exit', () => done()));
      this.child.kill(signal);
      await ended;
    }
    if (forget) rmSync(this.dataDir, { recursive: true, force: true });
    return this.child.exitCode;
  }
}
