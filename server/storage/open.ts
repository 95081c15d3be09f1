import type { Logger } from 'pino';
import type { Storage } from './storage.ts';

export interface OpenStorageArgs {
  /** Folder of the embedded store. */
  readonly dataDir: string;
  /** Set: MongoDB is used instead. */
  readonly mongodbUri: string | undefined;
  readonly log: Logger;
}

/** Opens the store the configuration names. Rejects with a StorageError whose message a person can act on. */
export async function openStorage(args: OpenStorageArgs): Promise<Storage> {
  const { openSqlite } = await import('./sqlite/sqlite-storage.ts');
  return openSqlite(args.dataDir);
}
