import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Steps } from '#shared/work/steps.ts';

/** How long a slice of work may hold the loop, ms: a patch or an answer waits no longer for it. */
const SLICE_MS = 4;

/** All of it, with room for everybody else in between. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (let since = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < SLICE_MS) continue;
    await yieldToOthers();
    since = performance.now();
  }
}
