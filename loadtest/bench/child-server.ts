import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
/** Kernel clock ticks a second on Linux (`getconf CLK_TCK`). */
const TICKS = 100;

/** A server in a process of its own, on loopback, ended by its pid. */
export class ChildServer {
  readonly url: string;
  readonly pid: number;
  private readonly child: ChildProcess;
  private readonly folder: string;

  private constructor(child: ChildProcess, url: string, folder: string) {
    this.child = child;
    this.url = url;
    this.pid = child.pid ?? 0;
    this.folder = folder;
  }

  /** Starts `script` and waits for an address on its stdout. */
  static async start(script: string, environment: Record<string, string> = {}): Promise<ChildServer> {
    const folder = mkdtempSync(join(tmpdir(), 'quizcade-bench-'));
    const child = spawn(process.execPath, [join(ROOT, script)], {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: folder,
        TRUST_PROXY: '1',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const url = await new Promise<string>((found, failed) => {
      let said = '';
      const timer = setTimeout(() => failed(new Error(`${script} said no address within 20 s: ${said}`)), 20_000);
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
        if (!address) return;
        clearTimeout(timer);
        found(address);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      child.once('exit', (code) => failed(new Error(`${script} ended with ${code}: ${said}`)));
    });
    return new ChildServer(child, url, folder);
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

  async stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.removeAllListeners('exit');
    this.child.once('exit', () => rmSync(this.folder, { recursive: true, force: true }));
    this.child.kill('SIGTERM');
    const hard = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
    await Promise.race([ended, new Promise<void>((resolve) => this.child.once('exit', () => resolve()))]);
    clearTimeout(hard);
  }
}
