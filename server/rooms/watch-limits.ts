/** Screens that watch from one address (of IPv6: one /64) at once: a hall's projector, a streamer's sources, and room for more (W4). */
export const HOME_SCREENS_MAX = 24;
/** Screens in one room: each costs as much as a player's page. */
export const ROOM_SCREENS_MAX = 100;

/** How many screens watch from where, in all rooms of this process. Who watches has no pass, so that only addresses can be counted. */
export class WatchLimits {
  /** Screens whose address is not known count as one home: null. */
  private readonly homes = new Map<string | null, number>();

  mayCome(home: string | null): boolean {
    return (this.homes.get(home) ?? 0) < HOME_SCREENS_MAX;
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
