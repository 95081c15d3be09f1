import type { Logger } from 'pino';
import { type Storage, StorageError } from './storage.ts';

export interface OpenStorageArgs {
  /** Folder of the embedded store. */
  readonly dataDir: string;
  /** Set: somebody expects MongoDB, which this version does not have yet. */
  readonly mongodbUri: string | undefined;
  readonly log: Logger;
}

/** Opens the store the configuration names. Rejects with a StorageError whose message a person can act on. */
export async function openStorage(args: OpenStorageArgs): Promise<Storage> {
  if (args.mongodbUri !== undefined) {
    // Starting on SQLite all the same would keep a show's answers where nobody looks for them.
    throw new StorageError(
      'storage/down',
      'MONGODB_URI is set, but this version keeps everything in its embedded SQLite. Unset it to start.',
    );
  }
  const { openSqlite } = await import('./sqlite/sqlite-storage.ts');
  return openSqlite(args.dataDir);
}
