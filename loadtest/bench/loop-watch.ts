import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Imported into a server that is measured (`node --import`): at each SIGUSR2 it writes one line, the longest time
 * that its event loop was held up since the last one, in ms, and begins anew.
 */
const RESOLUTION_MS = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
process.on('SIGUSR2', () => {
  const longestMs = Math.max(0, delay.max / 1e6 - RESOLUTION_MS);
  delay.reset();
  process.stderr.write(`${JSON.stringify({ loopHeldMs: Math.round(longestMs * 100) / 100 })}\n`);
});
