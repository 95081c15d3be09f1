import assert from 'node:assert/strict';
import { t } from '../../i18n/t.ts';
import { lanesOf } from './lanes.ts';
import { ringPlaces } from './ring-places.ts';

const person = (seat: number, ms: number) => ({ seat, name: `P${seat}`, avatar: 'a', bot: false, ms });

describe('the look of steal a point', () => {
  it('seats everybody once round the button, the holder at the top and me at the bottom, nobody on another', () => {
    for (const count of [0, 1, 2, 5, 14, 22]) {
      const others = Array.from({ length: count }, (_, i) => `other ${i}`);
      const places = ringPlaces(others, 'holder', 'me');
      assert.deepEqual(new Set(places.map(({ who }) => who)), new Set(['holder', 'me', ...others]));
      assert.equal(places.length, count + 2);
      for (const [i, a] of places.entries())
        for (const b of places.slice(i + 1))
          assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 0.19, `${count}: ${a.who} lies on ${b.who}`);
    }
    assert.equal(ringPlaces(['a'], 'me', null).length, 2);
  });

  it('shows me in the last lane when I came in behind the five fastest', () => {
    const fastest = [person(1, 200), person(2, 210), person(3, 220), person(4, 230), person(5, 240)];
    const mine = { ...person(9, 400), place: 8 };
    assert.deepEqual(
      lanesOf(fastest, mine).map(({ seat }) => seat),
      [1, 2, 3, 4, 9],
    );
    assert.deepEqual(
      lanesOf(fastest, { ...person(3, 220), place: 3 }).map(({ seat }) => seat),
      [1, 2, 3, 4, 5],
    );
    const lanes = lanesOf(fastest, mine);
    assert.equal(lanes[0]?.behind, 0);
    assert.equal(lanes[4]?.behind, 0.72);
    assert.ok(lanes.every(({ behind }, i) => behind >= (lanes[i - 1]?.behind ?? 0)));
  });

  it('says who won it and by how much', () => {
    assert.equal(
      t.stealAPoint.heardWon(t.stealAPoint.yoursWord, 'Kenji', 100, 12),
      'Yours, by 12 milliseconds. Plus 100. Kenji minus 100.',
    );
    assert.equal(t.stealAPoint.theirs('Noor', 12), 'Noor’s, by 12 ms');
    assert.equal(t.stealAPoint.yours(null), 'Yours');
    assert.equal(t.stealAPoint.yours(0), 'Yours, by a hair');
  });
});
