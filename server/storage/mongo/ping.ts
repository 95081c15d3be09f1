import type { MongoEngine } from './engine.ts';
import { servedBy } from './served-by.ts';

/** Resolves when something was written. */
export async function ping({ models }: MongoEngine): Promise<void> {
  const filter = { _id: 'alive' };
  await models.meta.updateOne(filter, { $inc: { beat: 1 } }, { upsert: true, ...servedBy('meta', '_id_', filter) });
}
