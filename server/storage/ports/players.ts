import type { HistoryEntry } from '#shared/people/history-entry.ts';
import type { PlayedMatch } from '#shared/people/played-match.ts';
import type { PlayerProfile, Progress } from '#shared/people/profile.ts';
import type { RankedPlayer } from '#shared/rankings/standing.ts';

/** How far somebody has read who has changed: for the engine that gave it, in the process where it did. */
export interface PlayersCursor {
  readonly until: number;
  /** Whom they saw last, and in which revision; empty where `until` says it all. */
  readonly seen: ReadonlyMap<string, number>;
}

export interface PlayerStore {
  /** Null for somebody who has not finished a match. */
  find(playerId: string): Promise<PlayerProfile | null>;
  /** Gives everybody of a match (`playedMatch(record)`) what it was worth, in the order of its results. Each player once: called again, also after a crash half way, it changes nothing that was done and resolves to the same. */
  apply(match: PlayedMatch): Promise<Progress[]>;
  /**
   * Hands out everybody whom a match has changed since a cursor, in pages; null: everybody there is. Somebody may come
   * again who has not changed; whoever is forgotten does not come. Resolves to the cursor for the next time.
   */
  changed(args: { since: PlayersCursor | null; onPage: (players: RankedPlayer[]) => void }): Promise<PlayersCursor>;
  /** The newest first; `before` is the `at` of the last one seen. */
  history(args: { playerId: string; limit: number; before?: number }): Promise<HistoryEntry[]>;
}
