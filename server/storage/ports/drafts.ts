import type { Draft, DraftHead } from '#shared/drafts/draft.ts';

/** Questions in the making: each draft is its maker's, and none is shown to anybody else. */
export interface DraftStore {
  /**
   * Keeps a new draft where its maker has fewer than `max`, however many come at once. False where they have that many.
   * Idempotent by id.
   */
  create(draft: Draft, max: number): Promise<boolean>;
  find(id: string): Promise<Draft | null>;
  /** Of one person, the latest changed first. */
  ofPlayer(args: { playerId: string; limit: number }): Promise<DraftHead[]>;
  /**
   * Keeps a changed draft where the one that is kept still has the revision `from`. False, and nothing changes, where
   * somebody else was faster, or it is gone.
   */
  save(draft: Draft, from: number): Promise<boolean>;
  /** False where that person has none of that id. */
  remove(args: { id: string; playerId: string }): Promise<boolean>;
  /** Forgets drafts that nobody has changed since a time, the oldest first, at most `limit`. Resolves to how many those were. */
  prune(args: { before: number; limit: number }): Promise<number>;
}
