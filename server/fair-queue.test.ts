import assert from 'node:assert/strict';
import { FairQueue, type Turn } from './fair-queue.ts';

/** A queue whose work ends when the test says so, and the order in which it began. */
function aQueue(atOnce: number, atOnceEach: number) {
  const queue = new FairQueue({ atOnce, atOnceEach });
  const began: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    began,
    queue,
    run(whose: string, name: string): Turn<void> {
      const turn = queue.run(whose, () => {
        began.push(name);
        return new Promise<void>((resolve, reject) => ends.set(name, (error) => (error ? reject(error) : resolve())));
      });
      turn.done.catch(() => {});
      return turn;
    },
    settled,
    async end(name: string, error?: Error): Promise<void> {
      ends.get(name)?.(error);
      await settled();
    },
  };
}

describe('a fair queue', () => {
  it('holds nobody up behind what takes long: of one there is less at once than of all', async () => {
    const { run, settled, began } = aQueue(3, 2);
    for (const name of ['a1', 'a2', 'a3']) run('ada', name);
    run('bo', 'b1');
    await settled();
    assert.deepEqual(began, ['a1', 'a2', 'b1']);
  });

  it('gives everybody a turn before anybody has a second one', async () => {
    const { run, end, began, settled } = aQueue(1, 1);
    for (const name of ['a1', 'a2', 'a3', 'a4']) run('ada', name);
    run('bo', 'b1');
    run('bo', 'b2');
    run('cy', 'c1');
    await settled();
    for (const name of ['a1', 'a2', 'b1', 'c1', 'a3', 'b2']) await end(name);
    assert.deepEqual(began, ['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
  });

  it('says how many begin before, and that work has begun', async () => {
    const { run, end, settled, queue } = aQueue(1, 1);
    const turns = ['a1', 'a2', 'a3'].map((name) => run('ada', name));
    turns.push(run('bo', 'b1'));
    await settled();
    const ahead = (): (number | null)[] => turns.map((turn) => turn.ahead());
    assert.deepEqual(ahead(), [null, 0, 2, 1]);
    assert.equal(queue.waitingOf('ada'), 2);
    await end('a1');
    assert.deepEqual(ahead(), [null, null, 1, 0]);
    await end('a2');
    await end('b1');
    assert.deepEqual(ahead(), [null, null, null, null]);
    assert.equal(queue.waitingOf('ada'), 0);
  });

  it('goes on behind what fails', async () => {
    const { run, end, settled, began } = aQueue(1, 1);
    const failed = run('ada', 'a1');
    run('ada', 'a2');
    await settled();
    await end('a1', new Error('The disk is full.'));
    await assert.rejects(failed.done, /The disk is full/);
    assert.deepEqual(began, ['a1', 'a2']);
  });
});
