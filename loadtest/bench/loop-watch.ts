import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Imported into a server that is measured (`node --import`): at each SIGUSR2 it writes one line, the longest time that
 * its event loop was held up since the last one, in ms, and begins anew. On a machine that others use too most of that
 * may be somebody else's; so it says besides how much processor time went into the longest hold at most, ms.
 */
const RESOLUTION_MS = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

let usedMs = processorMs();
let heldCpuMs = 0;
setInterval(() => {
  const now = processorMs();
  heldCpuMs = Math.max(heldCpuMs, now - usedMs);
  usedMs = now;
}, RESOLUTION_MS).unref();

process.on('SIGUSR2', () => {
  const longestMs = Math.max(0, delay.max / 1e6 - RESOLUTION_MS);
  process.stderr.write(`${JSON.stringify({ loopHeldMs: rounded(longestMs), ofProcessorMs: rounded(heldCpuMs) })}\n`);
  delay.reset();
  usedMs = processorMs();
  heldCpuMs = 0;
});

/** Processor time of the main thread so far, ms. */
function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
