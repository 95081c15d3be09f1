import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Steps } from '#shared/steps.ts';

/** How long a slice of work may hold the loop, ms: a patch or an answer waits no longer for it. */
const SLICE_MS = 4;

/** Works that are under way: they take turns. */
let underWay = 0;
let lastTurn: Promise<unknown> = Promise.resolve();

/** All of it, with room for everybody else in between: of all that is under way, one slice in a turn of the loop. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  underWay++;
  try {
    if (underWay > 1) await nextTurn();
    for (let since = performance.now(); ; ) {
      const { done, value } = steps.next();
      if (done) return value;
      if (performance.now() - since < SLICE_MS) continue;
      await nextTurn();
      since = performance.now();
    }
  } finally {
    underWay--;
  }
}

function nextTurn(): Promise<void> {
  const turn = lastTurn.then(() => yieldToOthers());
  lastTurn = turn;
  return turn;
}
