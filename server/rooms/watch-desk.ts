import { ServerError } from '@colyseus/core';
import { isWatcher, type PlayerClient, type Watcher } from './player-client.ts';
import { ROOM_SCREENS_MAX, type WatchLimits } from './watch-limits.ts';

/**
 * The screens that watch a room: a projector in the hall, an overlay in a stream. They are sent the state that everybody
 * is sent, and the faces that nobody is named with; neither the match nor how long the room lives knows of them (W1).
 */
export class WatchDesk {
  private readonly limits: () => WatchLimits;
  private readonly onScreens: (count: number) => void;
  private readonly watchers = new Map<PlayerClient, Watcher>();

  /** `onScreens` is told how many screens show the question to everybody, whenever that changes. */
  constructor(limits: () => WatchLimits, onScreens: (count: number) => void) {
    this.limits = limits;
    this.onScreens = onScreens;
  }

  /** Lets a screen in. Throws a ServerError where there are too many. */
  admit(client: PlayerClient): void {
    const { auth } = client;
    if (!auth || !isWatcher(auth)) throw new ServerError(401, 'bad-identity');
    if (this.watchers.size >= ROOM_SCREENS_MAX || !this.limits().mayCome(auth.home))
      throw new ServerError(429, 'watch/too-many');
    this.limits().come(auth.home);
    this.watchers.set(client, auth);
    this.count(auth);
  }

  has(client: PlayerClient): boolean {
    return this.watchers.has(client);
  }

  /** Those that stand before everybody; an overlay is a layer of somebody else's picture. */
  get screens(): readonly PlayerClient[] {
    return [...this.watchers].flatMap(([client, { as }]) => (as === 'screen' ? [client] : []));
  }

  /** It is gone. False: it was no screen, or had gone before. */
  dismiss(client: PlayerClient): boolean {
    const watcher = this.watchers.get(client);
    if (!watcher) return false;
    this.watchers.delete(client);
    this.limits().go(watcher.home);
    this.count(watcher);
    return true;
  }

  /** One of this kind has come or gone. */
  private count({ as: kind }: Watcher): void {
    if (kind !== 'screen') return;
    this.onScreens([...this.watchers.values()].filter((watcher) => watcher.as === 'screen').length);
  }
}
