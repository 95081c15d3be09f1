import assert from 'node:assert/strict';
import { UntakenSeats } from './untaken-seats.ts';

describe('seats that were handed out', () => {
  it('are counted until somebody sits on them', () => {
    const seats = new UntakenSeats({ taken: 7, lastsMs: 1000 });
    for (let i = 0; i < 5; i++) seats.handOut(i);
    assert.equal(seats.count(7, 10), 5);
    assert.equal(seats.count(9, 20), 3);
    assert.equal(seats.count(8, 30), 3, 'who leaves hands out nothing');
    assert.equal(seats.count(20, 40), 0, 'others may have handed out some');
  });

  it('are free again when nobody has come', () => {
    const seats = new UntakenSeats({ taken: 0, lastsMs: 1000 });
    seats.handOut(0);
    seats.handOut(600);
    assert.equal(seats.count(0, 999), 2);
    assert.equal(seats.count(0, 1000), 1);
    assert.equal(seats.count(0, 1600), 0);
  });
});
