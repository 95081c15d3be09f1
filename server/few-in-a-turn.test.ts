import assert from 'node:assert/strict';
import { fewInATurn } from './few-in-a-turn.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('many at one moment', () => {
  it('are taken up a few in a turn, all of them in their order, and whoever comes alone at once', async () => {
    const done: number[] = [];
    const take = fewInATurn<number>(3, (i) => done.push(i));
    take(0);
    assert.deepEqual(done, [0]);
    for (let i = 1; i < 8; i++) take(i);
    assert.deepEqual(done, [0, 1, 2]);
    await turn();
    assert.deepEqual(done, [0, 1, 2, 3, 4, 5]);
    take(8); // behind those who wait
    assert.deepEqual(done, [0, 1, 2, 3, 4, 5]);
    await turn();
    assert.deepEqual(done, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    await turn();
    for (let i = 9; i < 13; i++) take(i);
    assert.deepEqual(done.slice(9), [9, 10, 11]);
    await turn();
    assert.deepEqual(done.slice(9), [9, 10, 11, 12]);
  });

  it('go on behind one that fails', async () => {
    const done: number[] = [];
    const take = fewInATurn<number>(1, (i) => {
      done.push(i);
      if (i === 0) throw new Error('no');
    });
    assert.throws(() => take(0));
    take(1);
    take(2);
    for (let i = 0; i < 3; i++) await turn();
    assert.deepEqual(done, [0, 1, 2]);
  });
});
