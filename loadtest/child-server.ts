import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pause } from './pause.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** Kernel clock ticks a second on Linux (`getconf CLK_TCK`). */
const TICKS = 100;
/** A start on a busy machine takes no longer, ms. */
const PATIENCE_MS = 60_000;
/** The newest lines of a server's log that are kept. */
const LINES_KEPT = 200;
const LOOK_EVERY_MS = 20;

/** A server in a process of its own, on loopback, ended by its pid. Without a DATA_DIR it gets one that goes with it. */
export class ChildServer {
  readonly url: string;
  readonly pid: number;
  /** What it wrote to stderr: how much, and the newest lines. */
  readonly log = { lines: 0, notJson: 0, newest: [] as string[] };
  private readonly child: ChildProcess;
  private readonly ownFolder: string | null;

  /** `logged`: what it has written to stderr by now. */
  private constructor(child: ChildProcess, url: string, ownFolder: string | null, logged: string) {
    this.child = child;
    this.url = url;
    this.pid = child.pid ?? 0;
    this.ownFolder = ownFolder;
    this.readLog(logged);
  }

  /** Starts `script` with these arguments and waits for an address on its stdout. */
  static async start(
    script: string,
    environment: Record<string, string> = {},
    args: readonly string[] = [],
  ): Promise<ChildServer> {
    const ownFolder = environment.DATA_DIR ? null : mkdtempSync(join(tmpdir(), 'quizcade-load-'));
    const child = spawn(process.execPath, [join(ROOT, script), ...args], {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: '0',
        MONGODB_URI: '',
        REDIS_URL: '',
        MODS: 'none',
        QUESTION_KINDS: 'choice', // load is measured on options
        TRUST_PROXY: '1',
        ...(ownFolder ? { DATA_DIR: ownFolder } : {}),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let logged = '';
    const url = await new Promise<string>((found, failed) => {
      let said = '';
      const timer = setTimeout(() => {
        child.kill('SIGKILL'); // nobody else would end it
        failed(new Error(`${script} said no address within ${PATIENCE_MS} ms: ${said}`));
      }, PATIENCE_MS);
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
        if (!address) return;
        clearTimeout(timer);
        found(address);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', (chunk: Buffer) => {
        logged += chunk.toString();
        hear(chunk);
      });
      child.once('exit', (code) => failed(new Error(`${script} ended with ${code}: ${said}`)));
    });
    return new ChildServer(child, url, ownFolder, logged);
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Resolves when it, and those it started, have written a line with these words so often. */
  async hasSaid(words: string, times: number): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    while (this.log.newest.filter((line) => line.includes(words)).length < times) {
      if (this.hasEnded || performance.now() > until)
        throw new Error(`"${words}" was not said ${times} times: ${this.log.newest.join('\n')}`);
      await pause(LOOK_EVERY_MS);
    }
  }

  /** Nobody reads its stderr any more, as when the pipe's other end has died. */
  deafen(): void {
    this.child.stderr?.destroy();
  }

  /** Seconds of processor time so far, user and system. Linux only: elsewhere NaN, which the report shows as "n/a". */
  cpuSeconds(): number {
    try {
      const fields = readFileSync(`/proc/${this.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / TICKS;
    } catch {
      return Number.NaN;
    }
  }

  /** Resident memory, bytes. */
  memory(): number {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))?.[1]) * 1024;
    } catch {
      return Number.NaN;
    }
  }

  /** Open files and sockets. */
  descriptors(): number {
    try {
      return readdirSync(`/proc/${this.pid}/fd`).length;
    } catch {
      return Number.NaN;
    }
  }

  /** Ends it at once, as the power does; its data folder stays. */
  async kill(): Promise<void> {
    const ended = this.ended();
    this.child.kill('SIGKILL');
    await ended;
  }

  async stop(): Promise<void> {
    if (!this.hasEnded) {
      const ended = this.ended();
      this.child.kill('SIGTERM');
      const hard = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(hard);
    }
    if (this.ownFolder) rmSync(this.ownFolder, { recursive: true, force: true });
  }

  private ended(): Promise<void> {
    if (this.hasEnded) return Promise.resolve();
    return new Promise((resolve) => this.child.once('exit', () => resolve()));
  }

  private readLog(logged: string): void {
    const { log } = this;
    let rest = '';
    const read = (text: string): void => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === '') continue;
        log.lines++;
        if (!isJson(line)) log.notJson++;
        log.newest.push(line);
      }
      log.newest.splice(0, log.newest.length - LINES_KEPT);
    };
    read(logged);
    this.child.stderr?.removeAllListeners('data').on('data', (chunk: Buffer) => read(chunk.toString()));
    this.child.stdout?.removeAllListeners('data').resume();
    this.child.removeAllListeners('exit');
  }
}

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
