import assert from 'node:assert/strict';
import { oneInATurn } from './one-in-a-turn.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('many at one moment', () => {
  it('are done one in a turn, all of them in their order, and whoever comes alone at once', async () => {
    const done: number[] = [];
    const take = oneInATurn();
    const come = (i: number): void => take(() => void done.push(i));
    come(0);
    assert.deepEqual(done, [0]);
    for (let i = 1; i < 4; i++) come(i);
    assert.deepEqual(done, [0]);
    await turn();
    assert.deepEqual(done, [0, 1]);
    come(4); // behind those who wait
    for (let i = 2; i < 5; i++) {
      await turn();
      assert.deepEqual(done, [0, 1, 2, 3, 4].slice(0, i + 1));
    }
    await turn();
    come(5);
    assert.equal(done.at(-1), 5, 'alone, at once');
  });

  it('go on behind one that fails', async () => {
    const done: number[] = [];
    const take = oneInATurn();
    assert.throws(() =>
      take(() => {
        throw new Error('no');
      }),
    );
    take(() => void done.push(1));
    take(() => void done.push(2));
    for (let i = 0; i < 3; i++) await turn();
    assert.deepEqual(done, [1, 2]);
  });
});
