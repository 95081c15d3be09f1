import type { DatasetVersion } from '../../ports/datasets.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { find } from './find.ts';

/** The version the pointer names. */
export async function latest(engine: MongoEngine): Promise<DatasetVersion | null> {
  const filter = { _id: 'latest' };
  const row = await engine.models.dataset_pointers
    .findOne(filter, { version: 1 }, servedBy('dataset_pointers', '_id_', filter))
    .lean<{ version: number } | null>();
  return row ? find(engine, row.version) : null;
}
