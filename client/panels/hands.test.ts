import assert from 'node:assert/strict';
import { createHands } from './hands.ts';

/** Time that only passes where a test says so. */
class Hours {
  private nowMs = 0;
  private readonly due = new Map<() => void, number>();

  readonly later = (work: () => void, ms: number): (() => void) => {
    const one = (): void => work();
    this.due.set(one, this.nowMs + ms);
    return () => void this.due.delete(one);
  };

  pass(ms: number): void {
    this.nowMs += ms;
    for (const [work, at] of [...this.due]) {
      if (at > this.nowMs || !this.due.delete(work)) continue;
      work();
    }
  }
}

describe('a hand on the wall', () => {
  it('is on it until it has rested for a second', () => {
    const hours = new Hours();
    const hands = createHands(hours.later);
    assert.equal(hands.areOn.value, false);
    hands.moved();
    hours.pass(900);
    hands.moved();
    hours.pass(900);
    assert.equal(hands.areOn.value, true);
    hours.pass(100);
    assert.equal(hands.areOn.value, false);
    hands.moved();
    assert.equal(hands.areOn.value, true);
  });

  it('keeps no news away for longer than five seconds, however busy it is', () => {
    const hours = new Hours();
    const hands = createHands(hours.later);
    const told: boolean[] = [];
    hands.areOn.subscribe((areOn) => told.push(areOn));
    for (let i = 0; i < 50; i++) {
      hands.moved();
      hours.pass(100);
    }
    assert.deepEqual(told, [false, true, false]);
  });
});
