import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import { freeMemory } from '../free-memory.ts';
import { now } from '../lean/now.ts';
import { FREE_SIGNAL, type ProcessSample } from './server-watch.ts';

/**
 * Imported into every process of a server that is measured (`node --import`): ten times a second it adds a line to a
 * file of its own in LOAD_WATCH_DIR, about itself. It costs a few microseconds a line.
 */
const EVERY_MS = 100;
const RESOLUTION_MS = 1;

const folder = process.env.LOAD_WATCH_DIR;
if (folder && isMainThread) {
  const file = openSync(join(folder, `${process.pid}.jsonl`), 'a');
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  process.on(FREE_SIGNAL, freeMemory);
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    const thread = process.threadCpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    const sample: ProcessSample = {
      at: now(),
      cpuMs: (user + system) / 1000,
      loopCpuMs: (thread.user + thread.system) / 1000,
      rss,
      heapUsed,
      external,
      // How long turns took to come: shares in per cent, and the ms below which so many stayed.
      loop: [...delay.percentiles].map(([share, ns]) => [share, Math.max(0, ns / 1e6 - RESOLUTION_MS)]),
      turns: delay.count,
    };
    writeSync(file, `${JSON.stringify(sample)}\n`);
    delay.reset();
  }, EVERY_MS).unref();
}
