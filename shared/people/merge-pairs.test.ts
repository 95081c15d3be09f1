import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergePairs, pairOfAccount } from './merge-pairs.ts';
import { changePair, newPair, PAIR_CHANGES, type Pair, sideOf } from './pair.ts';

const ONE = { guestId: 'guest', accountId: 'account' };

/** What is between two people after any evenings. */
const anyPair = (one: string, other: string): fc.Arbitrary<Pair> =>
  fc
    .array(fc.record({ change: fc.constantFrom(...PAIR_CHANGES), by: fc.constantFrom(one, other), at: fc.nat(100) }))
    .map((changes) => {
      let pair = newPair(one, other);
      for (const { change, by, at } of changes) {
        const after = changePair(pair, change, by, at);
        if (typeof after !== 'string') pair = after;
      }
      return pair;
    });

describe('what is between two people, when one of them was a guest too', () => {
  it('[SI4] is friendship where either was a friend, and a block where anybody blocked, whoever comes first', () => {
    fc.assert(
      fc.property(anyPair('account', 'bo'), anyPair('guest', 'bo'), (own, guests) => {
        const moved = pairOfAccount(guests, ONE) ?? assert.fail('a pair with somebody else');
        assert.equal(JSON.stringify(moved).includes('guest'), false);
        const merged = mergePairs([own, moved]);
        assert.deepEqual(mergePairs([moved, own]), merged, 'the other way round');
        assert.deepEqual(mergePairs([merged, merged]), merged, 'once more');
        assert.deepEqual(merged.people, ['account', 'bo']);
        const isBlocked = own.blockedBy.length + moved.blockedBy.length > 0;
        if (isBlocked) assert.equal(merged.friendsSince, null);
        else if (own.friendsSince !== null || moved.friendsSince !== null) assert.ok(merged.friendsSince !== null);
        for (const who of ['account', 'bo']) {
          const blocks = [own, moved].some(({ blockedBy }) => blockedBy.includes(who));
          assert.equal(merged.blockedBy.includes(who), blocks);
          // Nobody is shown an ask of somebody they have blocked, or who has blocked them.
          if (isBlocked) assert.notEqual(sideOf(merged, who)?.as, 'asks');
        }
      }),
    );
  });

  it('[SI4] is nothing between a guest and their own account', () => {
    assert.equal(pairOfAccount(newPair('guest', 'account'), ONE), null);
  });
});
