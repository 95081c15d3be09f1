import assert from 'node:assert/strict';
import type { Worker } from 'node:cluster';
import { EventEmitter } from 'node:events';
import { runProcesses } from './primary.ts';

/** A process as the first one sees it; its channel stays open, as it may when the end of the process is told first. */
class FakeWorker extends EventEmitter {
  readonly process: { readonly pid: number | undefined; kill(): void };
  readonly sent: unknown[] = [];

  constructor(pid?: number) {
    super();
    this.process = { pid, kill: () => this.emit('exit', null) };
  }

  isConnected(): boolean {
    return true;
  }

  send(message: unknown): void {
    this.sent.push(message);
  }
}

const READY = { kind: 'ready', processId: 'one', said: 'Ready.' };

describe('the process that starts the others', () => {
  /** Starts them; `workers` are handed out in turn, and an error instead of one is thrown. */
  function run(count: number, ...workers: (FakeWorker | Error)[]): { code: Promise<number>; said: string[] } {
    const said: string[] = [];
    const code = runProcesses(
      count,
      (text) => said.push(text),
      () => {
        const next = workers.shift();
        if (!next || next instanceof Error) throw next ?? new Error('one too many');
        return next as unknown as Worker;
      },
    );
    return { code, said };
  }

  it('ends with the code of the first when that cannot begin, though its channel is still open', async () => {
    const worker = new FakeWorker(1);
    const { code } = run(2, worker);
    worker.emit('exit', 3);
    assert.equal(await code, 3);
  });

  it('ends with a code when none can be started at all', async () => {
    assert.equal(await run(2, new Error('ENOMEM')).code, 1);
    const never = new FakeWorker();
    const { code } = run(2, never);
    never.emit('error', new Error('EAGAIN'));
    assert.equal(await code, 1);
  });

  it('goes on with those it has when another one cannot be started', async () => {
    const [first, never] = [new FakeWorker(1), new FakeWorker()];
    const others = process.listeners('SIGTERM');
    const { code, said } = run(3, first, never, new Error('ENOMEM'));
    first.emit('message', READY);
    never.emit('error', new Error('EAGAIN'));
    first.emit('error', new Error('EPIPE'));
    const told = said.join('');
    assert.deepEqual(
      ['EAGAIN', 'ENOMEM', 'EPIPE'].map((why) => told.includes(why)),
      [true, true, true],
    );
    for (const onSignal of process.listeners('SIGTERM')) if (!others.includes(onSignal)) onSignal('SIGTERM');
    assert.deepEqual(first.sent, [{ kind: 'close' }]);
    first.emit('exit', 0);
    assert.equal(await code, 0);
  });
});
