import type { HistoryEntry } from '#shared/people/history-entry.ts';
import type { PlayedMatch } from '#shared/people/played-match.ts';
import type { PlayerProfile, Progress } from '#shared/people/profile.ts';

export interface TopEntry {
  readonly playerId: string;
  readonly name: string;
  readonly avatar: string;
  /** Experience of the day, and of all days. */
  readonly dayXp: number;
  readonly xp: number;
}

export interface PlayerStore {
  /** Null for somebody who has not finished a match. */
  find(playerId: string): Promise<PlayerProfile | null>;
  /** Gives everybody of a match (`playedMatch(record)`) what it was worth, in the order of its results. Each player once: called again, also after a crash half way, it changes nothing that was done and resolves to the same. */
  apply(match: PlayedMatch): Promise<Progress[]>;
  /** Who gained most experience on a day (`dayOf(now)`); of equal ones who had it first. */
  top(args: { day: number; limit: number }): Promise<TopEntry[]>;
  /** The newest first; `before` is the `at` of the last one seen. */
  history(args: { playerId: string; limit: number; before?: number }): Promise<HistoryEntry[]>;
}
