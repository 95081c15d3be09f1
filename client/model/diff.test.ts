import assert from 'node:assert/strict';
import { aMatch } from '#shared/testing/a-match.ts';
import { diff } from './diff.ts';
import type { RoomSnapshot, SeatSnapshot } from './room-snapshot.ts';
import { Page } from './testing/a-page.ts';

describe('what is news of a room', () => {
  const { room } = new Page(aMatch().seat('Ada', 'Bo'), 'Ada').model;
  assert.ok(room);
  const kindsAfter = (part: Partial<RoomSnapshot>): string[] =>
    diff(room, { ...room, ...part }).map(({ kind }) => kind);
  const seatsWith = (part: Partial<SeatSnapshot>): Partial<RoomSnapshot> => ({
    seats: room.seats.map((seat) => (seat.seat === 1 ? { ...seat, ...part } : seat)),
  });

  it('is every switch of its host and whoever watches, so that what is drawn of it is drawn anew', () => {
    assert.deepEqual(kindsAfter({ seats: [...room.seats] }), []);
    const others: readonly Partial<RoomSnapshot>[] = [
      { locked: !room.locked },
      { answersOnly: !room.answersOnly },
      { screens: room.screens + 1 },
      { spectators: room.spectators + 1 },
      { chat: !room.chat },
      { opener: 1 },
      { coHost: 1 },
    ];
    for (const other of others) assert.deepEqual(kindsAfter(other), ['settings'], JSON.stringify(other));
  });

  it('is a new name, a new face, and who leads; not an order of seats', () => {
    for (const part of [{ name: 'Cy' }, { avatar: 'another face' }, { leads: true }])
      assert.deepEqual(kindsAfter(seatsWith(part)), ['settings'], JSON.stringify(part));
    assert.ok(!kindsAfter({ seats: room.seats.toReversed() }).includes('settings'));
  });
});
