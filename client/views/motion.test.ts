import assert from 'node:assert/strict';
import { along, elastic, enter, leave, move } from './eases.ts';
import { Motion } from './motion.ts';

describe('what moves', () => {
  it('is drawn by the time that is handed in, and ends at exactly its end', () => {
    const motion = new Motion();
    const drawn: number[] = [];
    motion.step(1000);
    motion.run({ ms: 200, draw: (share) => drawn.push(share) });
    for (const now of [1000, 1050, 1150, 1300, 1400]) motion.step(now);
    assert.deepEqual(drawn, [0, 0.25, 0.75, 1]);
    assert.equal(motion.size, 0);
  });

  it('waits out its delay', () => {
    const motion = new Motion();
    const drawn: number[] = [];
    motion.step(0);
    motion.run({ ms: 100, delay: 80, draw: (share) => drawn.push(share) });
    motion.step(79);
    assert.deepEqual(drawn, []);
    motion.step(130);
    assert.deepEqual(drawn, [0.5]);
  });

  it('lets the later of one name go on alone', () => {
    const motion = new Motion();
    const drawn: string[] = [];
    motion.step(0);
    motion.run({ ms: 100, draw: () => drawn.push('first') }, 'row');
    motion.run({ ms: 100, draw: () => drawn.push('second') }, 'row');
    motion.step(50);
    assert.deepEqual(drawn, ['second']);
  });

  it('settles at once: end states, also of what is delayed and of what follows', () => {
    const motion = new Motion();
    const drawn: [string, number][] = [];
    motion.step(0);
    motion.run({
      ms: 500,
      draw: (share) => drawn.push(['now', share]),
      done: () => motion.run({ ms: 300, draw: (share) => drawn.push(['then', share]) }),
    });
    motion.run({ ms: 100, delay: 900, draw: (share) => drawn.push(['late', share]) });
    motion.settle();
    assert.deepEqual(drawn.sort(), [
      ['late', 1],
      ['now', 1],
      ['then', 1],
    ]);
    motion.step(2000);
    assert.equal(drawn.length, 3);
  });
});

describe('the eases', () => {
  it('begin at 0 and end at 1', () => {
    for (const ease of [enter, leave, move, elastic]) {
      assert.ok(Math.abs(ease(0)) < 1e-9);
      assert.ok(Math.abs(ease(1) - 1) < 1e-9);
    }
  });

  it('overshoot by a fifth where they are elastic, and nowhere else', () => {
    const most = (ease: (share: number) => number) => Math.max(...Array.from({ length: 101 }, (_, i) => ease(i / 100)));
    assert.ok(Math.abs(most(elastic) - 1.2) < 1e-9);
    for (const ease of [enter, leave, move]) assert.ok(most(ease) <= 1);
  });

  it('go from point to point', () => {
    assert.equal(
      along(
        [
          [0, 0],
          [1, -10],
          [2, 8],
        ],
        1.5,
      ),
      -1,
    );
  });
});
