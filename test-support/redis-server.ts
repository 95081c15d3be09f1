import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { PATIENCE_MS } from './patience.ts';
import { skipAloud } from './skip-aloud.ts';

/** A Redis of a test's, or a load test's, own, on a free loopback port, with nothing kept on disk. */
export class RedisServer {
  readonly url: string;
  private readonly port: number;
  private child: ChildProcess;

  private constructor(port: number, child: ChildProcess) {
    this.port = port;
    this.url = `redis://127.0.0.1:${port}`;
    this.child = child;
  }

  /** Whether this machine has what it takes. */
  static isThere(): boolean {
    return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
  }

  /** Skips the suite aloud where there is no redis-server, and fails where CI=true. */
  static need(context: Mocha.Context): void {
    if (!RedisServer.isThere())
      skipAloud(
        context,
        'several processes are not tested: there is no redis-server (Debian: apt-get install redis-server).',
      );
  }

  static async open(): Promise<RedisServer> {
    const port = await freePort();
    return new RedisServer(port, await run(port));
  }

  /** The same for a suite that needs one. */
  static start(context: Mocha.Context): Promise<RedisServer> {
    RedisServer.need(context);
    return RedisServer.open();
  }

  /** Ends it; what was in it is gone. */
  async off(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise<void>((done) => this.child.once('exit', () => done()));
    this.child.kill('SIGKILL');
    await ended;
  }

  /** Starts it again, on the same port, empty; where it runs, nothing happens. */
  async on(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) return;
    this.child = await run(this.port);
  }
}

async function run(port: number): Promise<ChildProcess> {
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await wait(20))
    if (await listens(port)) return child;
  child.kill('SIGKILL');
  throw new Error(`redis-server did not listen on port ${port}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
