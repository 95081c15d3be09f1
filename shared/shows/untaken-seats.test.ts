import assert from 'node:assert/strict';
import { UntakenSeats } from './untaken-seats.ts';

describe('seats that were handed out', () => {
  it('are counted until somebody sits on them', () => {
    const seats = new UntakenSeats({ taken: 7, lastsMs: 1000 });
    for (let i = 0; i < 5; i++) seats.handOut(`p${i}`, i);
    assert.equal(seats.count(7, 10), 5);
    assert.equal(seats.count(9, 20), 3);
    assert.equal(seats.count(8, 30), 3, 'who leaves hands out nothing');
    assert.equal(seats.count(20, 40), 0, 'others may have handed out some');
  });

  it('are free again when nobody has come', () => {
    const seats = new UntakenSeats({ taken: 0, lastsMs: 1000 });
    seats.handOut('a', 0);
    seats.handOut('b', 600);
    assert.equal(seats.count(0, 999), 2);
    assert.equal(seats.count(0, 1000), 1);
    assert.equal(seats.count(0, 1600), 0);
  });

  it('are one for each person, however often they ask, and a new one when the first was not taken in time', () => {
    const seats = new UntakenSeats({ taken: 0, lastsMs: 1000 });
    assert.equal(seats.wasLetIn('a', 0), false);
    for (const now of [0, 400, 900]) seats.handOut('a', now);
    assert.equal(seats.count(0, 950), 1);
    assert.equal(seats.count(0, 1900), 0);
    assert.equal(seats.wasLetIn('a', 1900), true);
    seats.handOut('a', 1900);
    assert.equal(seats.count(0, 1950), 1);
    assert.equal(seats.wasLetIn('b', 1950), false);
    seats.handOut('b', 24 * 60 * 60 * 1000);
    assert.equal(seats.wasLetIn('a', 24 * 60 * 60 * 1000), false, 'nobody is remembered for ever');
  });
});
