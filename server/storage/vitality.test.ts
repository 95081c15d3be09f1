import assert from 'node:assert/strict';
import { Vitality } from './vitality.ts';

describe('who is silent', () => {
  const beats = (...all: [string, number][]) => new Map(all);

  it('is known after the whole silence, and no sooner', () => {
    const vitality = new Vitality(3000);
    for (let now = 0; now < 3000; now += 500) assert.deepEqual(vitality.look(beats(['a', 1], ['b', now]), now), []);
    assert.deepEqual(vitality.look(beats(['a', 1], ['b', 3000]), 3000), ['a']);
  });

  it('lives again with its next beat', () => {
    const vitality = new Vitality(1000);
    for (let now = 0; now <= 1000; now += 500) vitality.look(beats(['a', 1]), now);
    assert.deepEqual(vitality.look(beats(['a', 2]), 1500), []);
    assert.deepEqual(vitality.look(beats(['a', 2]), 2000), []);
    assert.deepEqual(vitality.look(beats(['a', 2]), 2500), ['a']);
  });

  it('is not told by somebody who slept, or could not look, in between', () => {
    const vitality = new Vitality(3000);
    vitality.look(beats(['a', 1]), 0);
    assert.deepEqual(vitality.look(beats(['a', 1]), 20_000), []);
    for (let now = 20_500; now < 23_000; now += 500) assert.deepEqual(vitality.look(beats(['a', 1]), now), []);
    assert.deepEqual(vitality.look(beats(['a', 1]), 23_000), ['a']);
  });

  it('is forgotten when it is gone, and new when it comes back', () => {
    const vitality = new Vitality(1000);
    vitality.look(beats(['a', 1]), 0);
    vitality.look(beats(), 500);
    assert.deepEqual(vitality.look(beats(['a', 1]), 1000), []);
  });
});
