import type { Connection } from 'mongoose';
import { whereOf } from '../../where-of.ts';
import { StorageError } from '../storage.ts';
import { type Models, modelsOf } from './models.ts';
import { translate } from './translate-error.ts';

/** What every operation of this engine is made from. */
export interface MongoEngine {
  readonly models: Models;
  /** Runs an operation; the driver's errors become ours. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** After this nothing is run any more. */
  close(): Promise<void>;
}

export function createEngine(connection: Connection, uri: string): MongoEngine {
  const where = whereOf(uri);
  let isClosed = false;
  return {
    models: modelsOf(connection),
    async run(work) {
      // The driver would come back to life by itself.
      if (isClosed) throw new StorageError('storage/down', `The connection to MongoDB at ${where} has been closed.`);
      try {
        return await work();
      } catch (error) {
        throw translate(error, where);
      }
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await connection.close().catch(() => {}); // what is away need not be told
    },
  };
}
