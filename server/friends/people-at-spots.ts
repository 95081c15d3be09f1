import type { Spot } from './people-online.ts';

/** Where people were when they were last looked at, and who was where. */
export class PeopleAtSpots {
  private readonly spots = new Map<string, Spot>();
  private readonly people = new Map<Spot, Set<string>>();

  at(spot: Spot): Iterable<string> {
    return this.people.get(spot) ?? [];
  }

  /** Null: nowhere. */
  note(playerId: string, spot: Spot | null): void {
    const before = this.spots.get(playerId);
    if (before === (spot ?? undefined)) return;
    if (before !== undefined) {
      const left = this.people.get(before);
      left?.delete(playerId);
      if (left?.size === 0) this.people.delete(before);
    }
    if (spot === null) return void this.spots.delete(playerId);
    this.spots.set(playerId, spot);
    this.people.set(spot, (this.people.get(spot) ?? new Set()).add(playerId));
  }
}
