import assert from 'node:assert/strict';
import fc from 'fast-check';
import { luck } from '../../rules/random.ts';
import { dealRoles, saboteursOf } from './roles.ts';

describe('the roles of saboteur', () => {
  it('[SB1] one in six is a saboteur, and one at least', () => {
    assert.deepEqual(
      [5, 6, 11, 12, 17, 18, 23, 24].map((players) => saboteursOf(players)),
      [1, 1, 1, 2, 2, 3, 3, 4],
    );
  });

  it('[SB1] everybody is dealt a role with the same chance', () => {
    const seats = Array.from({ length: 12 }, (_, seat) => seat);
    const counts = seats.map(() => 0);
    for (let deal = 0; deal < 3000; deal++)
      for (const seat of dealRoles(seats, luck(`deal-${deal}`, 'roles'))) counts[seat] = (counts[seat] ?? 0) + 1;
    for (const count of counts) assert.ok(Math.abs(count - 500) < 110, `dealt ${count} times, about 500 expected`);
  });

  it('[SB1] deals each role to a seat that plays, once, and tells no order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99), { minLength: 5, maxLength: 24 }), fc.string(), (seats, seed) => {
        const dealt = dealRoles(seats, luck(seed, 'roles'));
        assert.equal(new Set(dealt).size, saboteursOf(seats.length));
        assert.ok(dealt.every((seat) => seats.includes(seat)));
        assert.deepEqual(
          dealt,
          [...dealt].sort((a, b) => a - b),
        );
      }),
    );
  });
});
