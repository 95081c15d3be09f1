import cluster, { type Worker } from 'node:cluster';
import type { Socket } from 'node:net';
import { type ProcessMessage, stopReading } from './hand-over.ts';
import { ALIVE_MS, Stalls } from './stalls.ts';

/** A process that ends by itself is started again after the first; each that ends before it was ready doubles that, ms. */
const AGAIN_MS = 1000;
const AGAIN_MAX_MS = 30 * 1000;
/** Where nobody serves any more, so many of those one after the other are no accident. */
const FAILURES_ENOUGH = 3;
/** Longest the end of all waits for them, ms. */
const END_MS = 15 * 1000;

/**
 * Starts the server processes of one machine and looks after them. They share one port, on which this process lets
 * connections in by turns; a socket that wants to a room of another one is passed on whole, so that no frame of it ever
 * comes by here. Resolves to the exit code.
 */
export function runProcesses(count: number, say: (text: string) => void): Promise<number> {
  const ids = new Map<Worker, string>();
  const stalls = new Stalls<Worker>();
  const { promise, resolve } = Promise.withResolvers<number>();
  let isClosing = false;
  let hasBegun = false;
  let failures = 0;

  function start(): void {
    const worker = cluster.fork();
    worker.on('message', (message: ProcessMessage, socket: Socket | undefined) => {
      if (message.kind === 'ready') return onReady(worker, message);
      if (message.kind === 'alive') return stalls.alive(worker);
      if (message.kind !== 'upgrade' || !socket) return;
      stopReading(socket);
      const fellow = [...ids].find(([, id]) => id === message.to)?.[0];
      if (!fellow?.isConnected()) return void socket.destroy();
      fellow.send(message, socket, (error) => {
        if (error) socket.destroy();
      });
    });
    worker.once('exit', (code) => onEnd(worker, code));
  }

  function onReady(worker: Worker, { processId, said }: { processId: string; said: string }): void {
    ids.set(worker, processId);
    stalls.alive(worker);
    failures = 0;
    if (hasBegun) return;
    hasBegun = true;
    say(said.replace('\n\n  Ctrl-C', `\n  processes   ${count}\n\n  Ctrl-C`));
    // The first has brought the database up to date; the others find it so.
    for (let i = 1; i < count; i++) start();
  }

  function onEnd(worker: Worker, code: number | null): void {
    const wasReady = ids.delete(worker);
    stalls.gone(worker);
    if (isClosing) return endWhenEmpty();
    if (!wasReady) failures++;
    // Where others serve, people play: then it is tried until it can be, such as when Redis is back.
    if (!wasReady && ids.size === 0 && (!hasBegun || failures >= FAILURES_ENOUGH)) return close(code || 1);
    say(`A process ended${code === null ? '' : ` with ${code}`}; another one takes its place.\n`);
    setTimeout(
      () => {
        if (!isClosing) start();
      },
      Math.min(AGAIN_MAX_MS, AGAIN_MS * 2 ** failures),
    );
  }

  function endStalled(): void {
    for (const worker of stalls.look()) {
      stalls.gone(worker);
      say('A process hangs and is ended.\n');
      worker.process.kill('SIGKILL'); // one that is stopped hears nothing else
    }
  }

  let exitCode = 0;
  function close(code: number): void {
    if (isClosing) return;
    isClosing = true;
    exitCode = code;
    for (const worker of workers()) worker.send({ kind: 'close' } satisfies ProcessMessage);
    setTimeout(() => {
      for (const worker of workers()) worker.process.kill('SIGKILL');
    }, END_MS).unref();
    endWhenEmpty();
  }

  function endWhenEmpty(): void {
    if (workers().length === 0) resolve(exitCode);
  }

  // A second Ctrl-C does not wait; at a terminal the others get it too.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => (isClosing ? process.exit(1) : close(0)));
  setInterval(endStalled, ALIVE_MS).unref();
  start();
  return promise;
}

function workers(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected()) as Worker[];
}
