import assert from 'node:assert/strict';
import { DoorQueue } from './door-queue.ts';

describe('the queue before the doors', () => {
  it('lets a burst in at once, and the rest in the order in which they came', () => {
    const queue = new DoorQueue({ perSecond: 10, burst: 5, now: 0 });
    const positions = Array.from({ length: 20 }, (_, i) => queue.ask(`p${i}`, 0, 0).position);
    assert.deepEqual(positions.slice(0, 5), [0, 0, 0, 0, 0]);
    assert.deepEqual(
      positions.slice(5),
      Array.from({ length: 15 }, (_, i) => i + 1),
    );
    assert.equal(queue.ask('p19', 1000, 0).position, 5);
    assert.equal(queue.ask('p14', 1000, 0).position, 0);
    assert.equal(queue.ask('p15', 1000, 0).position, 1);
    assert.equal(queue.ask('late', 1000, 0).position, 6);
  });

  it('says when to ask again: later for whoever is further back, and not all at one moment', () => {
    const queue = new DoorQueue({ perSecond: 2, burst: 1, now: 0 });
    queue.ask('first', 0, 0);
    const near = queue.ask('a', 0, 0).retryInMs;
    const far = Array.from({ length: 9 }, (_, i) => queue.ask(`b${i}`, 0, 0).retryInMs).at(-1) ?? 0;
    assert.ok(near >= 500 && far > near, `${near} ${far}`);
    assert.ok(queue.ask('c', 0, 1).retryInMs > queue.ask('d', 0, 0).retryInMs);
  });

  it('lets nobody in while it is held, and makes up for nothing afterwards', () => {
    const queue = new DoorQueue({ perSecond: 10, burst: 2, now: 0 });
    const ask = (who: string, now: number, isHeld: boolean) => queue.ask(who, now, 0, isHeld).position;
    assert.deepEqual([ask('a', 0, true), ask('b', 0, true), ask('c', 0, true)], [1, 2, 3]);
    assert.equal(ask('a', 60, true), 1);
    assert.deepEqual([ask('a', 160, false), ask('b', 160, false), ask('c', 160, false)], [0, 1, 2]);
    assert.deepEqual([ask('b', 260, false), ask('c', 260, true)], [0, 1]);
  });

  it('is not held up by whoever was first and has gone', () => {
    const queue = new DoorQueue({ perSecond: 100, burst: 10, now: 0 });
    const all = (now: number, isHeld: boolean, from: number) =>
      Array.from({ length: 200 - from }, (_, i) => queue.ask(`p${from + i}`, now, 0, isHeld).position);
    all(0, true, 0);
    queue.leave('p0');
    // The others come in, whenever there is room for some.
    for (let next = 1, now = 100; next < 150; now += 100) {
      const came = all(now, false, next).filter((position) => position === 0).length;
      assert.ok(came > 0, `p${next} at ${now}`);
      next += came;
      all(now, true, next);
    }
    assert.equal(queue.ask('p0', 60_000, 0, true).position, 1, 'their place is kept');
  });

  it('tells a crowd to ask again by the pace at which others came in, after half the time that it should take', () => {
    const queue = new DoorQueue({ perSecond: 1000, burst: 1, now: 0 });
    for (let i = 0; i < 600; i++) queue.ask(`p${i}`, 0, 0, i > 0);
    assert.equal(queue.ask('p500', 0, 0, true).retryInMs, 500, 'the door is believed to be as quick as it may be');
    // For a minute ten come in a second.
    for (let i = 1; i <= 500; i++) queue.ask(`p${i}`, i * 100, 0);
    const { position, retryInMs } = queue.ask('p599', 50_100, 0, true);
    assert.equal(position, 99);
    assert.ok(retryInMs > 3000 && retryInMs < 5000, `${retryInMs}`);
  });

  it('believes in a quick door again as soon as one second was quick, and not for ever that it is slow', () => {
    const queue = new DoorQueue({ perSecond: 1000, burst: 1, now: 0 });
    for (let i = 0; i < 900; i++) queue.ask(`p${i}`, 0, 0, i > 0);
    for (let i = 1; i <= 500; i++) queue.ask(`p${i}`, i * 100, 0);
    const slow = queue.ask('p899', 50_100, 0, true);
    for (let i = 501; i <= 700; i++) queue.ask(`p${i}`, 51_000 + i, 0);
    const quick = queue.ask('p899', 52_600, 0, true);
    assert.ok(slow.retryInMs > 10_000 && quick.retryInMs < 1500, `${slow.retryInMs} ${quick.retryInMs}`);
  });

  it('takes a door to which few came for none that is slow', () => {
    const queue = new DoorQueue({ perSecond: 1000, burst: 1, now: 0 });
    for (let i = 1; i <= 60; i++) assert.equal(queue.ask(`p${i}`, i * 2000, 0).position, 0);
    const wave = Array.from({ length: 4000 }, (_, i) => queue.ask(`w${i}`, 122_000, 0).retryInMs);
    assert.ok((wave.at(-1) ?? 0) <= 2000, `${wave.at(-1)}`);
  });

  it('forgets who does not come back, and holds nobody who is in', () => {
    const queue = new DoorQueue({ perSecond: 1, burst: 1, now: 0 });
    for (let i = 0; i < 50; i++) queue.ask(`p${i}`, 0, 0);
    assert.equal(queue.length, 49);
    queue.ask('later', 200_000, 0);
    assert.ok(queue.length <= 1, `${queue.length}`);
  });
});
