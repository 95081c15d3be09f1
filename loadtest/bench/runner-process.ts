import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A process that measures something once more whenever it is asked, so that two of them can be asked in turn. */
export class RunnerProcess {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;

  /** `args` of Node; `cwd`: where its `#shared` is. */
  constructor(args: readonly string[], cwd: string) {
    this.child = spawn(process.execPath, ['--expose-gc', '--disable-warning=ExperimentalWarning', ...args], {
      cwd,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (!this.child.stdout) throw new Error('the process has no output');
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  /** One run: how many a second. Throws when the process ended instead of answering. */
  async rate(): Promise<number> {
    this.child.stdin?.write('run\n');
    const { value, done } = await this.lines.next();
    if (done) throw new Error('a process of the bench ended');
    return Number(value);
  }

  async end(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.stdin?.end();
    await exited;
  }
}
