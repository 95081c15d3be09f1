// `npm run dev`: the server restarts and the page reloads as files are saved. Ctrl-C ends both.
import { spawn } from 'node:child_process';
import { ensureDependencies, ensureNode24, howItEnded, ROOT, runCommand, SetupError, say, VITE } from './ensure.mjs';
import { NODE_CACHE_ENV, NODE_FLAGS, whenNpmIsGone } from './run-on-node24.mjs';

const CLIENT_PORT = 5173;

await runCommand(async () => {
  ensureDependencies();
  const node = ensureNode24();
  const parts = {
    server: [...NODE_FLAGS, '--watch', '--watch-preserve-output', 'server/main.ts'],
    client: [...VITE, '--port', String(CLIENT_PORT), '--strictPort', '--logLevel', 'warn', '--clearScreen', 'false'],
  };
  const address = `http://localhost:${CLIENT_PORT}`;
  say('open', `${address} (reloads as you save; the game server is behind it)`);
  const env = { ...NODE_CACHE_ENV, ...process.env, NODE_ENV: 'development', DEV_CLIENT_URL: address };
  const running = Object.entries(parts).map(([name, args]) => ({
    name,
    child: spawn(node, args, { cwd: ROOT, stdio: 'inherit', env }),
  }));
  return untilOneEnds(running);
});

// One half without the other is no use: the first to end takes the other with it.
function untilOneEnds(running) {
  return new Promise((resolve, reject) => {
    let asked = false;
    let left = running.length;
    let failure;
    const endAll = (signal) => {
      for (const { child } of running) child.kill(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => {
        asked = true;
        // A Ctrl-C at a terminal has reached both by itself.
        if (!(signal === 'SIGINT' && process.stdin.isTTY)) endAll(signal);
      });
    }
    const stopWatching = whenNpmIsGone(() => {
      asked = true;
      endAll('SIGTERM');
    });
    for (const { name, child } of running) {
      child.once('error', reject);
      child.once('close', (status, signal) => {
        left -= 1;
        if (!asked && failure === undefined) {
          failure = new SetupError(`The ${name} ${howItEnded({ status, signal })}, so development stops.`);
          endAll('SIGTERM');
        }
        if (left > 0) return;
        stopWatching();
        if (failure) reject(failure);
        else resolve(0);
      });
    }
  });
}
