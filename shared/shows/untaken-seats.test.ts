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

  it('are enough when more are untaken than people sit down on in five seconds', () => {
    const seats = new UntakenSeats({ taken: 0, lastsMs: 60_000 });
    assert.equal(seats.areEnough(0, 0, 1000), false);
    for (let i = 0; i < 600; i++) seats.handOut(`p${i}`, 10);
    assert.equal(seats.areEnough(0, 20, 1000), false, 'nothing is known of their pace');
    assert.equal(seats.areEnough(0, 20, 600), true, 'at any pace');
    // Fifty a second: 250 are what sit down in five seconds.
    assert.equal(seats.areEnough(50, 1000, 1000), true);
    assert.equal(seats.areEnough(300, 6000, 1000), true, '300 are untaken');
    assert.equal(seats.areEnough(351, 7000, 1000), false);
    assert.equal(seats.areEnough(351, 30_000, 1000), true, 'they have become slower');
    assert.equal(seats.areEnough(520, 55_000, 1000), false, 'never fewer than a hundred');
    assert.equal(seats.areEnough(598, 59_000, 1000), false);
    for (let i = 0; i < 400; i++) seats.handOut(`q${i}`, 59_500);
    assert.equal(seats.areEnough(598, 59_600, 1000), false, 'a new wave begins with as many as there may be');
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
