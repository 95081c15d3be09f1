import { ServerError } from '@colyseus/core';
import { isWatcher, type PlayerClient } from './player-client.ts';
import { ROOM_SCREENS_MAX, type WatchLimits } from './watch-limits.ts';

/**
 * The screens that watch a room: a projector in the hall, an overlay in a stream. They are sent the state that everybody
 * is sent, and nothing else; neither the match nor how long the room lives knows of them (W1).
 */
export class WatchDesk {
  private readonly limits: () => WatchLimits;
  private readonly homes = new Map<PlayerClient, string>();

  constructor(limits: () => WatchLimits) {
    this.limits = limits;
  }

  /** Lets a screen in. Throws a ServerError where there are too many. */
  admit(client: PlayerClient): void {
    const { auth } = client;
    if (!auth || !isWatcher(auth)) throw new ServerError(401, 'bad-identity');
    if (this.homes.size >= ROOM_SCREENS_MAX || !this.limits().mayCome(auth.home))
      throw new ServerError(429, 'watch/too-many');
    this.limits().come(auth.home);
    this.homes.set(client, auth.home);
  }

  has(client: PlayerClient): boolean {
    return this.homes.has(client);
  }

  /** It is gone. False: it was no screen, or had gone before. */
  dismiss(client: PlayerClient): boolean {
    const home = this.homes.get(client);
    if (home === undefined) return false;
    this.homes.delete(client);
    this.limits().go(home);
    return true;
  }
}
