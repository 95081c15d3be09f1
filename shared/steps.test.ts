import assert from 'node:assert/strict';
import { allAtOnce, inSteps, mapInSteps } from './steps.ts';

const MANY = Array.from({ length: 1_700 }, (_, i) => i);

describe('work in steps', () => {
  it('is laid down between any five hundred items, and none is left out', () => {
    const done: number[] = [];
    let laidDown = 0;
    for (const _ of inSteps(MANY, (item) => done.push(item))) laidDown++;
    assert.deepEqual([done, laidDown], [MANY, 3]);
  });

  it('makes one of each, in their order', () => {
    const steps = mapInSteps(MANY, (item) => item * 2);
    assert.equal(steps.next().done, false);
    assert.deepEqual(
      allAtOnce(steps),
      MANY.map((item) => item * 2),
    );
  });
});
