import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './ensure.mjs';

// node:sqlite still says that it is experimental; we pin the Node that runs it.
export const NODE_FLAGS = ['--disable-warning=ExperimentalWarning'];
/** Node keeps there what it has made of our TypeScript: from the second start on a server is up in two thirds of the time. */
export const NODE_CACHE_ENV = { NODE_COMPILE_CACHE: join(ROOT, '.cache', 'compiled') };

/**
 * Runs a file on Node 24 in this terminal until it ends; resolves to its exit code (128 + n for signal n).
 * Signals sent to this process are passed on. A Ctrl-C at a terminal reaches the child by itself, so it is not sent twice.
 * What it says goes to `onOutput` instead, if that is given.
 */
export function runOnNode24(node, args, { env = {}, onMessage, onOutput } = {}) {
  const out = onOutput ? 'pipe' : 'inherit';
  const child = spawn(node, [...NODE_FLAGS, ...args], {
    cwd: ROOT,
    stdio: ['inherit', out, out, ...(onMessage ? ['ipc'] : [])],
    env: { ...NODE_CACHE_ENV, ...process.env, ...env },
  });
  if (onMessage) child.on('message', onMessage);
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', onOutput);

  const passOn = (signal) => {
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM'];
  for (const signal of signals) process.on(signal, passOn);
  const stopWatching = whenNpmIsGone(() => child.kill('SIGTERM'));

  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      stopWatching();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/**
 * Calls `act` once if npm ended without us; returns the undo.
 * A signal to npm ends the shell that npm put between itself and us, and never reaches us; but our parent changes.
 */
export function whenNpmIsGone(act) {
  if (!process.env.npm_lifecycle_event) return () => undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 500);
  timer.unref();
  return () => clearInterval(timer);
}
