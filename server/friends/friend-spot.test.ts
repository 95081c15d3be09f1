import assert from 'node:assert/strict';
import type { OpenRoom } from '../rooms/open-rooms.ts';
import { friendSpotOf } from './friend-spot.ts';

const ROOM: OpenRoom = {
  ...{ roomId: 'r', matchId: 'm', code: 'ABCD', mode: 'classic', modifiers: [], topic: 'sea', topicTitle: '' },
  ...{ isPublic: true, canWatch: true, startsByItself: true, stage: 'lobby', taken: 2, here: 2, maxSeats: 8 },
  ...{ locked: false, startsAt: 0, avatars: [] },
};

describe('where somebody is, as their friends are told', () => {
  const told = (room: Partial<OpenRoom>) =>
    friendSpotOf(
      'ABCD',
      { openRooms: { byCode: () => ({ ...ROOM, ...room }) }, shows: { byCode: () => undefined } },
      (mode) => mode === 'daily-ten',
    );

  it('[FR7] is a room one may join, or watch where it is full or has begun without a free seat', () => {
    assert.deepEqual(told({}), {
      ...{ on: 'room', topic: 'sea', topicTitle: '', mode: 'classic', stage: 'lobby', code: 'ABCD', may: 'join' },
    });
    const full = told({ taken: 8 });
    assert.deepEqual(full?.on === 'room' && [full.code, full.may], ['ABCD', 'watch']);
    const closed = told({ taken: 8, canWatch: false });
    assert.deepEqual(closed?.on === 'room' && [closed.code, closed.may], ['', 'nothing']);
  });

  it('[FR7] of a private room neither code nor title is told, nor of a pack what it is about', () => {
    const secret = told({ isPublic: false, topic: 'pack-0123456789ab', topicTitle: 'Anna’s wedding' });
    assert.deepEqual(secret, {
      ...{ on: 'room', topic: '', topicTitle: '', mode: 'classic', stage: 'lobby', code: '', may: 'nothing' },
    });
    const known = told({ isPublic: false });
    assert.deepEqual(known?.on === 'room' && [known.topic, known.code], ['sea', '']);
  });

  it('[DT3] nobody is let into somebody’s daily ten, nor to watch', () => {
    const alone = told({ mode: 'daily-ten', taken: 1, maxSeats: 1, here: 1, isPublic: true });
    assert.deepEqual(alone?.on === 'room' && [alone.code, alone.may], ['', 'nothing']);
  });
});
