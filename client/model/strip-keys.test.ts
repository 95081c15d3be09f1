import assert from 'node:assert/strict';
import { dailyTen } from '#shared/modes/daily-ten/mode.ts';
import { aRoom } from '../gallery/a-room.ts';
import { hasChatKey } from './has-chat-key.ts';
import { HOST_KEYS, hostKeysOf } from './host-keys.ts';

describe('the keys over a match', () => {
  it('of a host are three; of somebody who plays the daily ten, one', () => {
    assert.deepEqual(hostKeysOf([]), HOST_KEYS);
    assert.deepEqual(hostKeysOf(['end']), HOST_KEYS, 'there is somebody to remove');
    assert.deepEqual(hostKeysOf(dailyTen.denies ?? []), ['skip']);
  });

  it('have the chat where it is on, and for a host who may turn it on, but not alone', () => {
    const room = { ...aRoom(), chat: false, maxSeats: 8 };
    assert.equal(hasChatKey({ room: { ...room, chat: true }, isHost: false }), true);
    assert.equal(hasChatKey({ room, isHost: false }), false);
    assert.equal(hasChatKey({ room, isHost: true }), true);
    assert.equal(hasChatKey({ room: { ...room, maxSeats: 1 }, isHost: true }), false);
    assert.equal(hasChatKey({ room: null, isHost: false }), false);
  });
});
