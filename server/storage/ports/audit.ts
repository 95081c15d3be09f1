import type { Deed } from '#shared/people/deed.ts';

/** Something that was done at the desk. */
export interface AuditEntry {
  /** Sorts by time: `auditIdOf`. */
  readonly id: string;
  /** Server ms. */
  readonly at: number;
  /** Whoever has the operator's key is one. */
  readonly who: 'operator';
  readonly did: Deed;
  /** To what, or to whom: a name, a title, an id. */
  readonly about: string;
  /** More of it, in words of ours; empty where there is none. Never what a player wrote. */
  readonly detail: string;
  /** Whom it is about, or whose it is what it is about. Missing where it is nobody's, or once they are forgotten. No client is told. */
  readonly playerId?: string;
  /** Of a ban that was made or lifted: server ms of its end, null for good, and the operator's reason. */
  readonly ban?: { readonly until: number | null; readonly reason: string };
  /** How many lines of this person were settled. */
  readonly lines?: number;
}

/** The log of the desk: entries are added and, after a long time, forgotten. Nothing changes one but that people are forgotten (PF4). */
export interface AuditStore {
  /** Adds an entry. Idempotent by id: the first one stays as it is. */
  add(entry: AuditEntry): Promise<void>;
  /** The newest first; `before`: the id of the last one of the page before. */
  recent(args: { limit: number; before?: string }): Promise<AuditEntry[]>;
  /** Forgets entries from before a time, the oldest first, at most `limit`. Resolves to how many those were. */
  prune(args: { before: number; limit: number }): Promise<number>;
}

const TIME_DIGITS = 16;

/** Ids sort as their times do; `mark` tells apart what happens in the same millisecond. */
export function auditIdOf(at: number, mark: string): string {
  return `${String(Math.floor(at)).padStart(TIME_DIGITS, '0')}-${mark}`;
}
