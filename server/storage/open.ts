import type { Storage } from './storage.ts';
import type { OnUpgrade } from './upgrade-progress.ts';

export interface OpenStorageArgs {
  /** Folder of the embedded store. */
  readonly dataDir: string;
  /** Set: MongoDB keeps everything instead. */
  readonly mongodbUri: string | undefined;
  /** Absent: it is said on stderr. */
  readonly onUpgrade?: OnUpgrade;
}

/** Opens the store the configuration names; the other engine is not even loaded. Rejects with a StorageError whose message a person can act on. */
export async function openStorage({
  dataDir,
  mongodbUri,
  onUpgrade = (sentence) => void process.stderr.write(`${sentence}\n`),
}: OpenStorageArgs): Promise<Storage> {
  if (mongodbUri !== undefined) {
    const { openMongo } = await import('./mongo/mongo-storage.ts');
    return openMongo(mongodbUri, onUpgrade);
  }
  const { openSqlite } = await import('./sqlite/sqlite-storage.ts');
  return openSqlite(dataDir, onUpgrade);
}
