import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { find } from './find.ts';

/** Moves the pointer forward. Where it is as far already, the filter finds nothing and the insert meets the taken id. */
export async function publish(engine: MongoEngine, version: number): Promise<boolean> {
  if (!(await find(engine, version))) return false;
  const filter = { _id: 'latest', version: { $lt: version } };
  for (let tries = 2; tries > 0; tries--) {
    try {
      await engine.models.dataset_pointers.updateOne(
        filter,
        { $set: { version } },
        { upsert: true, ...servedBy('dataset_pointers', '_id_', filter) },
      );
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error; // as far already, or made at this moment: the second try tells
    }
  }
  return false;
}
