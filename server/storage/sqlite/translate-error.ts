import { StorageError } from '../storage.ts';

/** SQLITE_IOERR_SHMSIZE: the file beside the log could not grow. */
const NO_ROOM_FOR_SHARED_MEMORY_CODE = 4874;

/** SQLite's result codes that a person can do something about (sqlite.org/rescode.html). */
const CODES: Readonly<Record<number, [StorageError['code'], (file: string) => string]>> = {
  5: [
    'storage/down',
    (file) => `The database ${file} is held by another process. Is a second Quizcade running on this data folder?`,
  ],
  8: ['storage/unwritable', (file) => `The database ${file} cannot be written. Check who owns the data folder.`],
  10: ['storage/down', (file) => `Reading or writing ${file} failed. Is the disk still there?`],
  11: [
    'storage/corrupt',
    (file) => `The database ${file} is damaged. Move it away and start again, or put a backup in its place.`,
  ],
  13: [
    'storage/full',
    (file) => `The disk is full: ${file} could not be written. Free some space; nothing that was acknowledged is lost.`,
  ],
  14: [
    'storage/unwritable',
    (file) => `The database ${file} cannot be opened. Check that the folder exists and may be written.`,
  ],
  18: ['storage/refused', (file) => `The database ${file} was given more than a row may hold.`],
  19: ['storage/refused', (file) => `The database ${file} was given what its tables do not take.`],
  20: ['storage/refused', (file) => `The database ${file} was given what its tables do not take.`],
  26: [
    'storage/corrupt',
    (file) => `${file} is not a database. Move it away and start again, or put a backup in its place.`,
  ],
};

/** The driver's error as ours; nothing of SQLite leaves this folder. */
export function translate(error: unknown, file: string): StorageError {
  if (error instanceof StorageError) return error;
  const { errcode, message } = error as { errcode?: number; message?: string };
  const known = CODES[errcode === NO_ROOM_FOR_SHARED_MEMORY_CODE ? 13 : (errcode ?? 0) & 0xff];
  if (known) return new StorageError(known[0], known[1](file), { cause: error });
  if (error instanceof TypeError || error instanceof RangeError)
    return new StorageError('storage/refused', `The database ${file} was given what it cannot keep: ${message}`, {
      cause: error,
    });
  return new StorageError('storage/down', `The database ${file} answered: ${message ?? String(error)}`, {
    cause: error,
  });
}
