import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aMatch } from '../testing/a-match.ts';
import { randomInput } from '../testing/random-evening.ts';
import { luck } from './random.ts';
import { sameNetwork } from './same-network.ts';
import { applyInput } from './step.ts';

/** Somebody of a match, as far as it matters here. */
const aSeat = fc.record({
  kind: fc.constantFrom('human', 'bot'),
  presence: fc.constantFrom('here', 'away', 'gone'),
  network: fc.option(fc.constantFrom('a', 'b', 'c')),
});

describe('who may sit at one device', () => {
  const groupsOf = (seats: readonly object[], more: object = {}): number[][] =>
    sameNetwork({ seats: seats.map((seat, i) => ({ ...seat, seat: i })), opener: null, ...more } as never);
  const from = (network: string | null): object => ({ kind: 'human', presence: 'here', network });

  it('[FP1] is two to four people of one network: not one, no school, nobody whose network is not known', () => {
    assert.deepEqual(groupsOf([from('a'), from('b')]), []);
    assert.deepEqual(groupsOf([from('a'), from('b'), from('a')]), [[0, 2]]);
    assert.deepEqual(groupsOf(Array(4).fill(from('a'))), [[0, 1, 2, 3]]);
    assert.deepEqual(groupsOf(Array(5).fill(from('a'))), []);
    assert.deepEqual(groupsOf([from(null), from(null)]), []);
  });

  it('[FP1] is nobody in a private room and in a show', () => {
    const two = [from('a'), from('a')];
    assert.deepEqual(groupsOf(two, { opener: { playerId: 'x', isIn: true } }), []);
    assert.deepEqual(groupsOf(two, { show: {} }), []);
  });

  it('[FP1] always names people who are here or expected back, each once', () => {
    fc.assert(
      fc.property(fc.array(aSeat, { maxLength: 12 }), (seats) => {
        const groups = groupsOf(seats);
        const named = groups.flat();
        assert.equal(new Set(named).size, named.length);
        for (const group of groups) {
          assert.ok(group.length >= 2 && group.length <= 4);
          for (const seat of group) {
            const who = seats[seat];
            assert.ok(who && who.kind === 'human' && who.presence !== 'gone');
            assert.equal(who.network, seats[group[0] ?? -1]?.network);
          }
        }
      }),
    );
  });

  it('[FP1] never changes anything of a match: random evenings', () => {
    for (let seed = 0; seed < 20; seed++) {
      const dice = luck('same-network', String(seed));
      const { match, rules } = aMatch();
      for (let i = 0, now = match.now; i < 60; i++) {
        const input = randomInput(rules, match, now, dice);
        now = Math.max(now, input.at);
        applyInput(rules, match, input);
        const before = JSON.stringify(match);
        sameNetwork(match);
        assert.equal(JSON.stringify(match), before, `seed ${seed}`);
      }
    }
  });
});
