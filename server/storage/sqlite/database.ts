import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { diceOf } from '../dice.ts';
import { reportOfBefore } from '../report-of-before.ts';
import { StorageError } from '../storage.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { translate } from './translate-error.ts';

/** At the start another process may hold the file for this long before we give up, ms. */
const START_BUSY_MS = 5000;
/** Later only for this long: the driver is synchronous, and who waits in it keeps a whole server waiting. */
export const BUSY_MS = 100;

/** The database file of a data folder. */
export function fileIn(dataDir: string): string {
  return dataDir === ':memory:' ? dataDir : join(dataDir, 'quizcade.sqlite');
}

/** Opens (or makes) the database file of a data folder and brings its tables up to date. */
export function openDatabase(dataDir: string): DatabaseSync {
  const file = fileIn(dataDir);
  const isNew = file === ':memory:' || !existsSync(file);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { timeout: START_BUSY_MS });
    // WAL: readers and the journal's writer do not wait for each other. synchronous=NORMAL survives a killed
    // process at any moment (the log is in the kernel's hands at commit); only a power cut may take the last
    // commits, never the consistency. FULL would add an fsync to every acknowledgement.
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;',
    );
    if (!isNew) checkIntegrity(db, file);
    db.function('dice', { deterministic: true }, (id) => diceOf(String(id)));
    db.function('report_of_before', { deterministic: true }, (body) =>
      JSON.stringify(reportOfBefore(JSON.parse(String(body)))),
    );
    migrate(db, file);
    db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    return db;
  } catch (error) {
    if (db?.isOpen) db.close();
    throw translate(error, file);
  }
}

function checkIntegrity(db: DatabaseSync, file: string): void {
  const row = db.prepare('PRAGMA quick_check(1)').get() as { quick_check?: string } | undefined;
  if (row?.quick_check !== 'ok') {
    throw new StorageError(
      'storage/corrupt',
      `The database ${file} is damaged (${row?.quick_check?.replace(/\s+/g, ' ') ?? 'no answer'}). Move it away and start again, or put a backup in its place.`,
    );
  }
}

/** Runs the migrations this file has not seen, all or none: two processes that start at once do not do it twice. */
function migrate(db: DatabaseSync, file: string): void {
  if (versionOf(db) === MIGRATIONS.length) return;
  inTransaction(db, () => {
    const version = versionOf(db);
    if (version > MIGRATIONS.length) {
      throw new StorageError(
        'storage/conflict',
        `The database ${file} was made by a newer Quizcade (version ${version}, this one knows ${MIGRATIONS.length}). Update Quizcade, or choose another data folder.`,
      );
    }
    for (const migration of MIGRATIONS.slice(version)) db.exec(migration.up);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

function versionOf(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.user_version);
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
