import cluster, { type Worker } from 'node:cluster';
import type { Socket } from 'node:net';
import { type ProcessMessage, stopReading } from './hand-over.ts';
import { PassedOn } from './passed-on.ts';
import { ALIVE_MS, Stalls } from './stalls.ts';

/** A process that ends by itself is started again after the first; each that ends before it was ready doubles that, ms. */
const AGAIN_MS = 1000;
const AGAIN_MAX_MS = 30 * 1000;
/** Where nobody serves any more, so many of those one after the other are no accident. */
const FAILURES_ENOUGH = 3;
/** Longest the end of all waits for them, ms. */
const END_MS = 15 * 1000;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Starts the server processes of one machine and looks after them. They share one port, on which this process lets
 * connections in by turns; a socket that wants to a room of another one is passed on whole, so that no frame of it ever
 * comes by here. Resolves to the exit code.
 */
export function runProcesses(
  count: number,
  say: (text: string) => void,
  fork: () => Worker = () => cluster.fork(),
): Promise<number> {
  /** Those that have not ended; a process that has left its channel to this one may still be at its last work. */
  const running = new Set<Worker>();
  const starting = new Set<NodeJS.Timeout>();
  const ids = new Map<Worker, string>();
  const stalls = new Stalls<Worker>();
  const passedOn = new PassedOn<Worker>();
  const { promise, resolve } = Promise.withResolvers<number>();
  let isClosing = false;
  let hasBegun = false;
  let failures = 0;

  function start(): void {
    let worker: Worker;
    try {
      worker = fork();
    } catch (error) {
      return onNoStart(error); // there is no memory for it
    }
    running.add(worker);
    worker.on('error', (error: unknown) => {
      const never = worker.process.pid === undefined; // then no exit follows
      if (!never) say(`A process has trouble: ${messageOf(error)}\n`);
      else if (running.delete(worker)) onNoStart(error);
    });
    worker.on('message', (message: ProcessMessage, socket: Socket | undefined) => {
      if (message.kind === 'ready') return onReady(worker, message);
      if (message.kind === 'alive') return stalls.alive(worker);
      if (message.kind !== 'upgrade' || !socket) return;
      stopReading(socket);
      const fellow = [...ids].find(([, id]) => id === message.to)?.[0];
      passedOn.pass(fellow, message, socket);
    });
    worker.once('exit', (code) => onEnd(worker, code));
  }

  function onReady(worker: Worker, { processId, said }: { processId: string; said: string }): void {
    ids.set(worker, processId);
    stalls.alive(worker);
    failures = 0;
    if (hasBegun) return;
    hasBegun = true;
    say(said);
    // The first has brought the database up to date; the others find it so.
    for (let i = 1; i < count; i++) start();
  }

  function onEnd(worker: Worker, code: number | null): void {
    if (!running.delete(worker)) return;
    passedOn.end(worker);
    const wasReady = ids.delete(worker);
    stalls.gone(worker);
    if (isClosing) return endWhenEmpty();
    if (!wasReady) failures++;
    const withCode = code === null ? '' : ` with ${code}`;
    startAgain(wasReady, code || 1, `A process ended${withCode}; another one takes its place.\n`);
  }

  function onNoStart(error: unknown): void {
    if (isClosing) return endWhenEmpty();
    failures++;
    startAgain(false, 1, `A process could not be started and is tried again: ${messageOf(error)}\n`);
  }

  /** Where others serve, people play: then it is tried until it can be, such as when Redis is back. */
  function startAgain(wasReady: boolean, code: number, said: string): void {
    if (!wasReady && ids.size === 0 && (!hasBegun || failures >= FAILURES_ENOUGH)) return close(code);
    say(said);
    const timer = setTimeout(
      () => {
        starting.delete(timer);
        if (!isClosing) start();
      },
      Math.min(AGAIN_MAX_MS, AGAIN_MS * 2 ** failures),
    );
    starting.add(timer);
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
    for (const worker of running)
      if (worker.isConnected()) worker.send({ kind: 'close' } satisfies ProcessMessage, () => {}); // it may just have gone
    setTimeout(() => {
      for (const worker of running) worker.process.kill('SIGKILL');
    }, END_MS).unref();
    endWhenEmpty();
  }

  function endWhenEmpty(): void {
    if (running.size > 0) return;
    clearInterval(watch);
    for (const timer of starting) clearTimeout(timer);
    for (const signal of SIGNALS) process.off(signal, onSignal);
    resolve(exitCode);
  }

  // A second Ctrl-C does not wait; at a terminal the others get it too.
  const onSignal = (): void => (isClosing ? process.exit(1) : close(0));
  for (const signal of SIGNALS) process.on(signal, onSignal);
  const watch = setInterval(endStalled, ALIVE_MS).unref();
  start();
  return promise;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
