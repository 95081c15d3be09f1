import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '#shared/steps.ts';
import { inSlices } from './in-slices.ts';

/** Longer than a slice, ms: each step is one. */
const STEP_MS = 6;
const WORKS = 10;

describe('work in slices', () => {
  it('holds the loop for one slice, however many there are at once', async () => {
    let slices = 0;
    function* work(name: number): Steps<number> {
      for (let step = 0; step < 3; step++) {
        for (const since = performance.now(); performance.now() - since < STEP_MS; );
        slices++;
        yield;
      }
      return name;
    }
    const works = Array.from({ length: WORKS }, (_, i) => i);
    let isOver = false;
    const all = Promise.all(works.map((i) => inSlices(work(i)))).finally(() => {
      isOver = true;
    });
    const most = { inOneTurn: 0 };
    for (let before = slices; !isOver; before = slices) {
      await nextTurn();
      most.inOneTurn = Math.max(most.inOneTurn, slices - before);
    }
    assert.deepEqual(await all, works);
    assert.equal(slices, 3 * WORKS);
    assert.ok(most.inOneTurn <= 2, `${most.inOneTurn} slices in one turn of the loop`);
  });

  it('goes on with the others where one of them fails', async () => {
    const fails = function* (): Steps<never> {
      yield;
      throw new Error('no');
    };
    const works = function* (): Steps<string> {
      yield;
      return 'yes';
    };
    const [first, second] = await Promise.allSettled([inSlices(fails()), inSlices(works())]);
    assert.deepEqual([first?.status, second], ['rejected', { status: 'fulfilled', value: 'yes' }]);
  });
});
