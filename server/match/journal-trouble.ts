import { StorageError } from '#server/storage/storage.ts';

/** Troubles that end when somebody frees space or mends rights: a match waits through them. */
const MAY_PASS: readonly StorageError['code'][] = ['storage/full', 'storage/unwritable', 'storage/conflict'];

/** Whether it is worth waiting however long. */
export function mayPass(error: unknown): boolean {
  return error instanceof StorageError && MAY_PASS.includes(error.code);
}

/** Whether it is no trouble of the database: what it was given it will never keep. */
export function isRefusal(error: unknown): boolean {
  return error instanceof StorageError && error.code === 'storage/refused';
}
