import mongoose, { type Connection } from 'mongoose';
import { whereOf } from '../../where-of.ts';
import { StorageError } from '../storage.ts';
import type { OnUpgrade } from '../upgrade-progress.ts';
import { INDEXES } from './indexes.ts';
import { modelsOf } from './models.ts';
import { sumGains } from './sum-gains.ts';
import { isDuplicate, translate } from './translate-error.ts';
import { upgradeFrom1, upgradeFrom2 } from './upgrade.ts';
import { upgradeFrom3 } from './upgrade-from-3.ts';

const LIMITS = {
  /** A database that is away is told as such this soon: who waits for it has more to do. */
  serverSelectionTimeoutMS: 1500,
  connectTimeoutMS: 1500,
  /** A server that has the question and says nothing this long is away too. */
  socketTimeoutMS: 10_000,
} as const;
/** What the documents look like; a newer Quizcade counts on. */
const SCHEMA_VERSION = 5;

// What an update sets is held against the schemas too. Nobody else uses mongoose in this process.
mongoose.set('runValidators', true);

/** Connects, and makes the indexes that are missing. Rejects with a StorageError whose message a person can act on. */
export async function connect(uri: string, onUpgrade: OnUpgrade = () => {}): Promise<Connection> {
  const where = whereOf(uri);
  let connection: Connection | undefined;
  try {
    connection = mongoose.createConnection(uri, {
      ...limitsOf(uri),
      bufferCommands: false, // a command for a database that is away fails at once, and whoever sent it decides
      autoIndex: false,
      autoCreate: false,
      // "Kept" is a promise: on most of a replica set's disks.
      writeConcern: { w: 'majority', j: true },
      readPreference: 'primary', // a journal that lags behind is another journal
      retryWrites: false, // needs sessions; every operation of ours may be done again instead
      appName: 'quizcade',
      ...(namesDatabase(uri) ? {} : { dbName: 'quizcade' }),
    });
    await connection.asPromise();
    for (const [name, { collection, key, ...options }] of Object.entries(INDEXES)) {
      await connection.collection(collection).createIndex(
        { ...key },
        {
          ...{ name, unique: 'unique' in options, sparse: 'sparse' in options },
        },
      );
    }
    await bringUpToDate(connection, { where, onUpgrade });
    return connection;
  } catch (error) {
    await connection?.close().catch(() => {});
    throw translate(error, where);
  }
}

/** Ours, but for those that the address sets: a database far away may need longer. */
function limitsOf(uri: string): Partial<Record<keyof typeof LIMITS, number>> {
  const isOurs = ([name]: [string, number]): boolean => !new RegExp(`[?&]${name}=`, 'i').test(uri);
  return Object.fromEntries(Object.entries(LIMITS).filter(isOurs));
}

/** Without a name in the address MongoDB would take "test". */
function namesDatabase(uri: string): boolean {
  return /^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(uri);
}

async function bringUpToDate(
  connection: Connection,
  { where, onUpgrade }: { where: string; onUpgrade: OnUpgrade },
): Promise<void> {
  const models = modelsOf(connection);
  const { meta } = models;
  const known = await meta.findById('schema').lean<{ version: number } | null>();
  if (known && known.version > SCHEMA_VERSION) {
    throw new StorageError(
      'storage/conflict',
      `The database at ${where} was made by a newer Quizcade (version ${known.version}, this one knows ${SCHEMA_VERSION}). Update Quizcade, or choose another database in MONGODB_URI.`,
    );
  }
  if (known) {
    if (known.version < SCHEMA_VERSION) {
      if (known.version < 2) await upgradeFrom1(models);
      if (known.version < 3) await upgradeFrom2(models);
      if (known.version < 4) await upgradeFrom3(models);
      await sumGains(models, onUpgrade);
      await meta.updateOne({ _id: 'schema' }, { $set: { version: SCHEMA_VERSION } });
    }
    return;
  }
  await meta.create({ _id: 'schema', version: SCHEMA_VERSION }).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error; // another process started at the same time
  });
}
