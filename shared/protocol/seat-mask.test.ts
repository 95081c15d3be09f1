import assert from 'node:assert/strict';
import fc from 'fast-check';
import { seatMask, seatsOfMask } from './seat-mask.ts';

describe('a mask of seats', () => {
  it('is one digit for four seats, the first seats first', () => {
    assert.deepEqual(
      [[], [0], [3], [4], [0, 1, 2, 3, 9]].map((seats) => seatMask(seats)),
      ['', '1', '8', '01', 'f02'],
    );
  });

  it('gives back the seats it was made of, in order, whatever order they came in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 2_000 }), { maxLength: 64 }), (seats) => {
        assert.deepEqual(
          seatsOfMask(seatMask(seats)),
          seats.toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('of garbage is nobody', () => assert.deepEqual(seatsOfMask('zz-!'), []));
});
