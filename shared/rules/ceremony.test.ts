import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CEREMONY_STEPS, planCeremony, stepAt } from './ceremony.ts';

const places = (...ranks: number[]) => ranks.map((rank) => ({ rank, score: rank === 0 ? 0 : 1000 - 10 * rank }));

describe('the ceremony at the podium', () => {
  it('[A4] is a drum roll, third, second, first, the name of who won, then your own', () => {
    const plan = planCeremony(places(1, 2, 3, 4));
    const seen: string[] = [];
    for (let ms = 0; ms <= plan.lastsMs; ms += 50) if (seen.at(-1) !== stepAt(plan, ms)) seen.push(stepAt(plan, ms));
    assert.deepEqual(seen, CEREMONY_STEPS);
  });

  it('[A4] spends no time on a place that nobody has', () => {
    const [tie, all] = [planCeremony(places(1, 1, 3)), planCeremony(places(1, 2, 3))];
    assert.equal(tie.beginsMs.second, tie.beginsMs.first);
    assert.ok(tie.lastsMs < all.lastsMs);
    assert.equal(planCeremony(places(1, 1, 1)).beginsMs.first, planCeremony(places(1, 1, 1)).beginsMs.third);
  });

  it('[A4] is none where nobody has a point, or fewer than two have a place', () => {
    for (const seats of [
      [],
      places(1),
      places(0, 0),
      [
        { rank: 1, score: 0 },
        { rank: 1, score: 0 },
      ],
    ])
      assert.deepEqual([planCeremony(seats).lastsMs, stepAt(planCeremony(seats), 0)], [0, 'yours']);
  });

  it('goes forward only, whatever the places, and ends', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(8), { maxLength: 12 }), fc.nat(20_000), fc.nat(20_000), (ranks, one, other) => {
        const plan = planCeremony(places(...ranks));
        const at = (ms: number) => CEREMONY_STEPS.indexOf(stepAt(plan, ms));
        assert.ok(at(Math.min(one, other)) <= at(Math.max(one, other)));
        assert.equal(stepAt(plan, plan.lastsMs), 'yours');
        assert.ok(plan.lastsMs <= 8_000, 'nobody is held that long');
      }),
    );
  });
});
