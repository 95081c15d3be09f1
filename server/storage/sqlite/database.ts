import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StorageError } from '../storage.ts';
import { MIGRATIONS } from './migrations.ts';
import { translate } from './translate-error.ts';

/** Another process may hold the file for this long before we give up, ms. */
const BUSY_MS = 5000;

/** Opens (or makes) the database file of a data folder and brings its tables up to date. */
export function openDatabase(dataDir: string): DatabaseSync {
  const file = dataDir === ':memory:' ? dataDir : join(dataDir, 'quizcade.sqlite');
  const isNew = file === ':memory:' || !existsSync(file);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { timeout: BUSY_MS });
    // WAL: readers and the journal's writer do not wait for each other. synchronous=NORMAL survives a killed
    // process at any moment (the log is in the kernel's hands at commit); only a power cut may take the last
    // commits, never the consistency. FULL would add an fsync to every acknowledgement.
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;',
    );
    if (!isNew) checkIntegrity(db, file);
    migrate(db, file);
    return db;
  } catch (error) {
    db?.close();
    throw translate(error, file);
  }
}

function checkIntegrity(db: DatabaseSync, file: string): void {
  const row = db.prepare('PRAGMA quick_check(1)').get() as { quick_check?: string } | undefined;
  if (row?.quick_check !== 'ok') {
    throw new StorageError(
      'storage/corrupt',
      `The database ${file} is damaged (${row?.quick_check ?? 'no answer'}). Move it away and start again, or put a backup in its place.`,
    );
  }
}

/** Runs the migrations this file has not seen, each in a transaction of its own. */
function migrate(db: DatabaseSync, file: string): void {
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > MIGRATIONS.length) {
    throw new StorageError(
      'storage/conflict',
      `The database ${file} was made by a newer Quizcade (version ${version}, this one knows ${MIGRATIONS.length}). Update Quizcade, or choose another data folder.`,
    );
  }
  MIGRATIONS.slice(version).forEach((migration, i) => {
    inTransaction(db, () => {
      db.exec(migration.up);
      db.exec(`PRAGMA user_version = ${version + i + 1}`);
    });
  });
}

/** All or nothing. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
