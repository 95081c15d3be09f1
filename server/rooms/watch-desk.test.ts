import assert from 'node:assert/strict';
import { aMatch } from '#shared/testing/a-match.ts';
import type { PlayerClient, Watcher } from './player-client.ts';
import { WatchDesk } from './watch-desk.ts';
import { HOME_SPECTATORS_MAX, ROOM_SPECTATORS_MAX, WatchLimits } from './watch-limits.ts';

/** A room that may be watched, and what came to whom there. */
class Watched {
  readonly limits = new WatchLimits();
  readonly closed: PlayerClient[] = [];
  spectators = 0;
  private readonly desk: WatchDesk;

  constructor() {
    const match = { ...aMatch().match, watchable: true };
    this.desk = new WatchDesk({
      match: () => match,
      limits: () => this.limits,
      onCount: ({ spectators }) => {
        this.spectators = spectators;
      },
      close: (client) => {
        this.closed.push(client);
        this.desk.dismiss(client);
      },
    });
  }

  comes(playerId: string, home: string): PlayerClient {
    const auth: Watcher = { watches: true, as: 'spectator', home, playerId };
    const client = { auth } as PlayerClient;
    this.desk.admit(client);
    return client;
  }
}

describe('somebody who watches in a second tab', () => {
  it('[SP6] [SP7] keeps the first one where the address of the second has no place left', () => {
    const room = new Watched();
    room.comes('ada', 'home');
    for (let i = 0; i < HOME_SPECTATORS_MAX; i++) room.comes(`pupil ${i}`, 'school');
    const before = room.spectators;
    assert.throws(() => room.comes('ada', 'school'), /watch\/crowded/);
    assert.deepEqual([room.closed, room.spectators], [[], before]);
  });

  it('[SP6] [SP7] changes to it though their address, or the room, has no place left', () => {
    const room = new Watched();
    const first = room.comes('ada', 'home 0');
    for (let i = 1; i < ROOM_SPECTATORS_MAX; i++) room.comes(`${i}`, `home ${Math.floor(i / HOME_SPECTATORS_MAX)}`);
    assert.throws(() => room.comes('bo', 'home 2'), /watch\/crowded/, 'the room is full');
    const second = room.comes('ada', 'home 0');
    assert.deepEqual([room.closed, room.spectators], [[first], ROOM_SPECTATORS_MAX]);
    room.comes('ada', 'home 2');
    assert.deepEqual([room.closed, room.spectators], [[first, second], ROOM_SPECTATORS_MAX]);
  });
});
