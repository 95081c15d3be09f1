import assert from 'node:assert/strict';
import type { RoomSnapshot, SeatSnapshot } from '../model/room-snapshot.ts';
import { besideSteps } from './beside-steps.ts';

describe('who stands beside the podium of the hall', () => {
  /** Seats in the order of their places, named by their place and number. */
  const beside = (...ranks: number[]): string[] => {
    const seats = ranks.map((rank, seat) => ({ seat, rank, name: `${rank}/${seat}` }) as SeatSnapshot);
    return besideSteps({ seats } as unknown as RoomSnapshot, { faces: 3, rows: 6 }).map(({ name }) => name);
  };

  it('are places four to eight, and nobody who has no place', () =>
    assert.deepEqual(beside(1, 2, 3, 4, 5, 6, 7, 8, 9, 0), ['4/3', '5/4', '6/5', '7/6', '8/7']));

  it('are also those who share a step that is full, before whoever comes after them', () => {
    assert.deepEqual(beside(1, 2, 2, 2, 2, 6), ['2/4', '6/5']);
    assert.deepEqual(beside(1, 1, 1, 1, 1, 1), ['1/3', '1/4', '1/5']);
  });

  it('are no more than there are rows for', () =>
    assert.equal(beside(...Array.from({ length: 20 }, () => 1)).length, 6));
});
