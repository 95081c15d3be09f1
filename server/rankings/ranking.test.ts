import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStandings, type Placed } from '#shared/rankings/standing.ts';
import { allAtOnce } from '#shared/steps.ts';
import { Ranking } from './ranking.ts';

const ENTRY = fc.record({ points: fc.integer({ min: 1, max: 9 }), at: fc.integer({ min: 0, max: 3 }) });

describe('a list in its order', () => {
  it('[RK3] is what a full sort comes to, whatever goes in and out, and places count those with more', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(ENTRY, fc.nat({ max: 2 })), { maxLength: 60 }), (steps) => {
        const ranking = new Ranking<Placed>();
        const there: Placed[] = [];
        for (const [number, [entry, what]] of steps.entries()) {
          const [first] = there;
          if (what === 0 && first) {
            ranking.remove(first);
            there.shift();
          } else {
            const placed = { ...entry, playerId: `p${number}` };
            ranking.add(placed);
            there.push(placed);
          }
          if (what === 1) continue; // several changes are settled together
          allAtOnce(ranking.settle());
          ranking.show();
          const sorted = [...there].sort(compareStandings);
          assert.deepEqual(ranking.page(0, 100), sorted);
          for (const [row, one] of sorted.entries()) {
            assert.equal(ranking.rowOf(one), row);
            assert.equal(ranking.placeOf(one.points), 1 + there.filter(({ points }) => points > one.points).length);
          }
        }
      }),
    ));

  it('stays as it was until it is shown anew', () => {
    const ranking = Ranking.of<Placed>([{ playerId: 'ada', points: 5, at: 0 }]);
    ranking.add({ playerId: 'bo', points: 9, at: 0 });
    const settling = ranking.settle();
    allAtOnce(settling);
    assert.equal(ranking.size, 1);
    ranking.show();
    assert.deepEqual(
      ranking.page(0, 9).map(({ playerId }) => playerId),
      ['bo', 'ada'],
    );
  });

  it('[RK3] is the same where much changes at once', () =>
    fc.assert(
      fc.property(fc.array(ENTRY, { minLength: 300, maxLength: 400 }), fc.nat({ max: 99 }), (entries, start) => {
        const all = entries.map((entry, i): Placed => ({ ...entry, playerId: `p${i}` }));
        const [before, after] = [all.slice(0, 200), all.slice(start)];
        const ranking = Ranking.of<Placed>(before);
        for (const one of before) if (!after.includes(one)) ranking.remove(one);
        for (const one of after) if (!before.includes(one)) ranking.add(one);
        allAtOnce(ranking.settle());
        ranking.show();
        assert.deepEqual(ranking.page(0, all.length), [...after].sort(compareStandings));
      }),
    ));

  it('is whole however long it is', () => {
    const many = Array.from({ length: 9_001 }, (_, i) => ({ playerId: `p${i}`, points: (i * 7919) % 5003, at: i % 7 }));
    const ranking = new Ranking<Placed>();
    for (const one of many) ranking.add(one);
    allAtOnce(ranking.settle());
    ranking.show();
    assert.deepEqual(ranking.page(0, many.length), [...many].sort(compareStandings));
  });
});
