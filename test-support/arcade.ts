import { PASS_HEADER } from '#shared/protocol/http.ts';
import { isAlive } from '../server/is-alive.ts';
import { GameServer } from './game-server.ts';
import { PATIENCE_MS } from './patience.ts';

/** Several server processes behind one port, as `npm start -- --processes N` starts them. */
export class Arcade {
  private readonly server: GameServer;

  private constructor(server: GameServer) {
    this.server = server;
  }

  static async start(processes: number, environment: Record<string, string>): Promise<Arcade> {
    const args = ['--processes', String(processes)];
    const arcade = new Arcade(await GameServer.start({ LOG_LEVEL: 'info', ...environment }, args));
    await arcade.isWhole(processes);
    return arcade;
  }

  get url(): string {
    return this.server.url;
  }

  get log(): Record<string, unknown>[] {
    return this.server.log;
  }

  /** Numbers of the processes that were ever ready, by the id that rooms know them by. */
  get processes(): Map<string, number> {
    const ready = this.log.filter(({ msg }) => msg === 'a process is ready');
    return new Map(ready.map(({ processId, pid }) => [String(processId), Number(pid)]));
  }

  /** So many of them are ready. */
  async isWhole(processes: number): Promise<void> {
    await this.until(`${processes} processes`, () => [...this.processes.values()].filter(isAlive).length === processes);
  }

  lives(processId: string): boolean {
    const pid = this.processes.get(processId);
    return pid !== undefined && isAlive(pid);
  }

  /** Sends a signal to one of the processes. */
  signal(processId: string, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT' | 'SIGTERM'): void {
    const pid = this.processes.get(processId);
    if (pid === undefined) throw new Error(`there is no process ${processId}`);
    process.kill(pid, signal);
  }

  /** Asks for JSON, as a page does: whichever process answers. */
  async ask<T>(
    path: string,
    body?: unknown,
    { pass, ms = PATIENCE_MS }: { pass?: string; ms?: number } = {},
  ): Promise<{ status: number; json: T; again: string | null }> {
    const answer = await fetch(`${this.url}${path}`, {
      signal: AbortSignal.timeout(ms),
      // A new connection each time: the next process in turn.
      headers: {
        connection: 'close',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(pass === undefined ? {} : { [PASS_HEADER]: pass }),
      },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    const again = answer.headers.get('retry-after');
    return { status: answer.status, json: (await answer.json()) as T, again };
  }

  async until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (!(await holds())) {
      if (performance.now() > deadline) throw new Error(`waited ${PATIENCE_MS} ms for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  stop(): Promise<number | null> {
    return this.server.stop();
  }
}
