import assert from 'node:assert/strict';
import { inShortTurns } from './in-short-turns.ts';

const TURN_MS = 4;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('many at one moment', () => {
  let at: number;
  let done: number[];
  let take: (work: () => void) => void;
  beforeEach(() => {
    at = 0;
    done = [];
    take = inShortTurns(TURN_MS, () => at);
  });
  const come = (i: number, tookMs: number): void =>
    take(() => {
      at += tookMs;
      done.push(i);
    });

  it('are done as many in a turn as have time there, all of them in their order, and whoever comes alone at once', async () => {
    come(0, 1);
    assert.deepEqual(done, [0]);
    for (let i = 1; i < 9; i++) come(i, 2);
    assert.deepEqual(done, [0, 1, 2], 'the second of them was begun in time');
    await turn();
    assert.deepEqual(done, [0, 1, 2, 3, 4]);
    come(9, 2); // behind those who wait
    await turn();
    await turn();
    assert.deepEqual(done, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    await turn();
    assert.equal(done.at(-1), 9);
    await turn();
    come(10, 50);
    assert.equal(done.at(-1), 10, 'alone, at once');
    come(11, 1);
    assert.equal(done.at(-1), 10, 'that one has had all the time of the turn');
    await turn();
    assert.equal(done.at(-1), 11);
  });

  it('go on behind one that fails', async () => {
    assert.throws(() =>
      take(() => {
        at += TURN_MS;
        throw new Error('no');
      }),
    );
    come(1, TURN_MS);
    come(2, TURN_MS);
    for (let i = 0; i < 3; i++) await turn();
    assert.deepEqual(done, [1, 2]);
  });
});
