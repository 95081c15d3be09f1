import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arenasFor } from './arena-of.ts';

describe('the arenas of a person', () => {
  it('are all of them, in an order that show and person decide', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 1, max: 40 }), (show, player, arenas) => {
        const order = arenasFor(show, player, arenas);
        assert.deepEqual(
          [...order].sort((a, b) => a - b),
          Array.from({ length: arenas }, (_, i) => i),
        );
        // With one arena less, who did not belong to it belongs where they did.
        if (arenas > 1)
          assert.deepEqual(
            arenasFor(show, player, arenas - 1),
            order.filter((arena) => arena !== arenas - 1),
          );
      }),
    );
  });

  it('spread a crowd evenly: of 10,000 people over 20 arenas none is far from its part', () => {
    const taken = Array.from({ length: 20 }, () => 0);
    for (let i = 0; i < 10_000; i++) {
      const [first = 0] = arenasFor('b6d5', `player-${i}`, 20);
      taken[first] = (taken[first] ?? 0) + 1;
    }
    assert.ok(Math.max(...taken) <= 600 && Math.min(...taken) >= 400, taken.join(' '));
  });
});
