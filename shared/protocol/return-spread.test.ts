import assert from 'node:assert/strict';
import { luck } from '#shared/rules/random.ts';
import { returnAfterMs, returnWithinMs } from './return-spread.ts';

/** What the system keeps in line for a server at most, as Linux has it. */
const LINE_CONNECTIONS = 4096;

describe('a crowd that comes back', () => {
  it('comes at once where it is a room of friends, or a thousand people', () => {
    assert.deepEqual([0, 1, 8, 500, 1000].map(returnWithinMs), [0, 0, 0, 0, 0]);
  });

  it('takes ever longer the more they are, and ten thousand five seconds at most', () => {
    let before = 0;
    for (let people = 1000; people <= 20_000; people += 10) {
      const ms = returnWithinMs(people);
      assert.ok(ms >= before, `${people}: ${ms} ms`);
      before = ms;
    }
    assert.ok(returnWithinMs(10_000) <= 5000);
  });

  it('never overflows the line before a server, however slow that is to take anybody up for a second', () => {
    const people = 10_000;
    const dice = luck('return-spread', 7);
    const perSecond = new Map<number, number>();
    for (let i = 0; i < people; i++) {
      const second = Math.floor(returnAfterMs(returnWithinMs(people), dice.next()) / 1000);
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
    }
    assert.ok(Math.max(...perSecond.values()) < LINE_CONNECTIONS, JSON.stringify([...perSecond]));
  });
});
