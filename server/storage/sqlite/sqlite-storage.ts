import type { Storage } from '../storage.ts';
import { openDatabase } from './database.ts';
import { createMatchStore } from './match-store.ts';
import { createQuestionStore } from './question-store.ts';
import { translate } from './translate-error.ts';

/** The embedded store: one file in the data folder (`:memory:` for tests). */
export async function openSqlite(dataDir: string): Promise<Storage> {
  const db = openDatabase(dataDir);
  /** Runs the synchronous driver behind the asynchronous port; its errors become ours. */
  async function guard<T>(work: () => T): Promise<T> {
    try {
      return work();
    } catch (error) {
      throw translate(error, dataDir);
    }
  }
  return {
    engine: 'sqlite',
    questions: createQuestionStore(db, guard),
    matches: createMatchStore(db, guard),
    ping: () => guard(() => void db.prepare('SELECT 1').get()),
    async close() {
      if (db.isOpen) db.close();
    },
  };
}
