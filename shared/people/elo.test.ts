import assert from 'node:assert/strict';
import fc from 'fast-check';
import { eloChanges, expected, FIRST_RATING, type Rating } from './elo.ts';

const player = (rank: number, rating = FIRST_RATING, matches = 0): Rating & { rank: number } => ({
  rank,
  rating,
  matches,
});
const field = fc.array(
  fc.record({
    rank: fc.integer({ min: 1, max: 20 }),
    rating: fc.integer({ min: 100, max: 2500 }),
    matches: fc.nat({ max: 30 }),
  }),
  { minLength: 2, maxLength: 40 },
);

/** E2 as it is written: everybody with everybody. */
function oneByOne(players: readonly (Rating & { rank: number })[]): number[] {
  return players.map((one) => {
    const others = players.filter((other) => other !== one);
    const surplus = others
      .map(
        (other) => (one.rank === other.rank ? 0.5 : one.rank < other.rank ? 1 : 0) - expected(one.rating, other.rating),
      )
      .reduce((sum, value) => sum + value, 0);
    return ((one.matches < 10 ? 40 : 20) * surplus) / others.length;
  });
}

describe('ratings', () => {
  it('[E1] begin at 1000: two newcomers win and lose 20', () =>
    assert.deepEqual(eloChanges([player(1), player(2)]), [20, -20]));

  it('[E2] move less after ten matches, and not where the expected happens to equals', () => {
    assert.deepEqual(eloChanges([player(1, 1000, 10), player(2, 1000, 10)]), [10, -10]);
    assert.deepEqual(eloChanges([player(1), player(1)]), [0, 0]);
  });

  it('[E2] reward the unexpected', () => {
    const [favourite = 0] = eloChanges([player(1, 1600), player(2, 1000)]);
    const [outsider = 0] = eloChanges([player(1, 1000), player(2, 1600)]);
    assert.ok(favourite >= 1 && favourite <= 2 && outsider >= 38 && outsider <= 39);
  });

  it('[E2] are what comparing everybody with everybody gives', () =>
    fc.assert(
      fc.property(field, (players) => {
        const exact = oneByOne(players);
        eloChanges(players).forEach((change, i) => {
          const wanted = Math.max(100 - (players[i]?.rating ?? 0), exact[i] ?? 0);
          assert.ok(Math.abs(change - wanted) <= 0.5 + 1e-6, `${change} for ${wanted}`);
        });
      }),
    ));

  it('[E2] move by at most K, and a better place is never worth less', () =>
    fc.assert(
      fc.property(field, fc.nat(), (players, pick) => {
        const i = pick % players.length;
        const one = players[i] ?? assert.fail();
        const better = players.map((other) => (other === one ? { ...one, rank: one.rank - 1 } : other));
        assert.ok((eloChanges(better)[i] ?? 0) >= (eloChanges(players)[i] ?? 0));
        for (const change of eloChanges(players)) assert.ok(Math.abs(change) <= 40);
      }),
    ));

  it('[E3] do not fall below 100', () => {
    assert.deepEqual(eloChanges([player(1, 100), player(2, 105)])[1], -5);
    assert.deepEqual(eloChanges([player(1, 100), player(2, 100)])[1], 0);
  });

  it('[E4] stay as they are for somebody alone', () => assert.deepEqual(eloChanges([player(1)]), [0]));
});
