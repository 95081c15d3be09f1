import { type Candidate, type Settled, settleRows } from '../questions/settle-rows.ts';
import type { QuestionStore } from '../storage/storage.ts';

/** Where the questions of a file go: into the bank, or into somebody's draft. */
export interface ImportTarget {
  /** What each of them is to what is there: one for each, in their order. */
  settle(batch: readonly Candidate[]): Promise<Settled[]>;
  /** Writes them. What is there already by now is written by nobody a second time. */
  write(batch: readonly Candidate[]): Promise<{ added: number; changed: number }>;
}

/** The bank, for whoever looks after the server. */
export function bankTarget(store: Pick<QuestionStore, 'findMany' | 'upsert'>): ImportTarget {
  return {
    settle: (batch) => settleRows(store, batch),
    async write(batch) {
      // Once more: between the look and now somebody may have changed the bank.
      const settled = await settleRows(store, batch);
      const going = settled.filter(({ is }) => is === 'new' || is === 'changed');
      const { added, changed } = await store.upsert(going.map(({ question }) => question));
      return { added, changed };
    },
  };
}
