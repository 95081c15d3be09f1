import { isAlive } from '../server/is-alive.ts';
import { Entrance } from './entrance.ts';
import { GameServer } from './game-server.ts';

/** Several server processes behind one port, as `npm start -- --processes N` starts them. */
export class Arcade extends Entrance {
  private readonly server: GameServer;

  private constructor(server: GameServer) {
    super(server.url);
    this.server = server;
  }

  static async start(processes: number, environment: Record<string, string>): Promise<Arcade> {
    const args = ['--processes', String(processes)];
    const arcade = new Arcade(await GameServer.start({ LOG_LEVEL: 'info', ...environment }, args));
    await arcade.isWhole(processes);
    return arcade;
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

  stop(): Promise<number | null> {
    return this.server.stop();
  }
}
