import type { Storage } from './storage.ts';

export interface OpenStorageArgs {
  /** Folder of the embedded store. */
  readonly dataDir: string;
  /** Set: MongoDB keeps everything instead. */
  readonly mongodbUri: string | undefined;
}

/** Opens the store the configuration names; the other engine is not even loaded. Rejects with a StorageError whose message a person can act on. */
export async function openStorage({ dataDir, mongodbUri }: OpenStorageArgs): Promise<Storage> {
  if (mongodbUri !== undefined) {
    const { openMongo } = await import('./mongo/mongo-storage.ts');
    return openMongo(mongodbUri);
  }
  const { openSqlite } = await import('./sqlite/sqlite-storage.ts');
  return openSqlite(dataDir);
}
