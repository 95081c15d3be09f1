import { ServerError } from '@colyseus/core';
import type { Watcher } from './player-client.ts';

/** Screens that watch from one address (of IPv6: one /64) at once: a hall's projector, a streamer's sources, and room for more (W4). */
export const HOME_SCREENS_MAX = 24;
/** Screens in one room: each costs as much as a player's page. */
export const ROOM_SCREENS_MAX = 100;
/** Spectators from one address at once: a whole school may sit behind one, and half of a room's places stay for everybody else (SP6). */
export const HOME_SPECTATORS_MAX = 500;
/** Spectators of one room. */
export const ROOM_SPECTATORS_MAX = 1000;

/** How many watch from where, in all rooms of this process: screens have no pass, and one address can have any number of passes. */
export class WatchLimits {
  private readonly screens = new HomeCount(HOME_SCREENS_MAX);
  private readonly spectators = new HomeCount(HOME_SPECTATORS_MAX);

  /**
   * Throws a ServerError where too many watch. `inRoom`: how many of this kind are in the room already; `instead`: the
   * one of them that goes when this one comes.
   */
  check(
    watcher: Watcher,
    { inRoom, instead }: { readonly inRoom: number; readonly instead?: Watcher | undefined },
  ): void {
    const isSpectator = watcher.as === 'spectator';
    const roomMax = isSpectator ? ROOM_SPECTATORS_MAX : ROOM_SCREENS_MAX;
    const hasPlace = inRoom < roomMax || instead !== undefined;
    if (hasPlace && (instead?.home === watcher.home || this.countOf(watcher).mayCome(watcher.home))) return;
    throw new ServerError(429, isSpectator ? 'watch/crowded' : 'watch/too-many');
  }

  come(watcher: Watcher): void {
    this.countOf(watcher).come(watcher.home);
  }

  go(watcher: Watcher): void {
    this.countOf(watcher).go(watcher.home);
  }

  private countOf({ as: kind }: Watcher): HomeCount {
    return kind === 'spectator' ? this.spectators : this.screens;
  }
}

/** How many there are from each address. Those whose address is not known count as one: null. */
class HomeCount {
  private readonly max: number;
  private readonly homes = new Map<string | null, number>();

  constructor(max: number) {
    this.max = max;
  }

  mayCome(home: string | null): boolean {
    return (this.homes.get(home) ?? 0) < this.max;
  }

  come(home: string | null): void {
    this.homes.set(home, (this.homes.get(home) ?? 0) + 1);
  }

  go(home: string | null): void {
    const left = (this.homes.get(home) ?? 0) - 1;
    if (left > 0) this.homes.set(home, left);
    else this.homes.delete(home);
  }
}
