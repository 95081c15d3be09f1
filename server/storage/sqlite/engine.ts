import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './database.ts';
import { translate } from './translate-error.ts';

/** What every store of this engine is made from. */
export interface SqliteEngine {
  readonly db: DatabaseSync;
  /** Runs the synchronous driver behind the asynchronous port; its errors become ours. */
  guard<T>(work: () => T): Promise<T>;
  /** The same, all or nothing. */
  atomically<T>(work: () => T): Promise<T>;
}

export function createEngine(db: DatabaseSync, file: string): SqliteEngine {
  async function guard<T>(work: () => T): Promise<T> {
    try {
      return work();
    } catch (error) {
      throw translate(error, file);
    }
  }
  return { db, guard, atomically: (work) => guard(() => inTransaction(db, work)) };
}
