import type { DatasetVersion } from '../../ports/datasets.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { type DatasetDocument, versionOf } from './dataset-document.ts';

/** The newest first. */
export async function list({ models }: MongoEngine, { limit }: { limit: number }): Promise<DatasetVersion[]> {
  const rows = await models.datasets
    .find({}, { body: 1 }, servedBy('datasets', '_id_', {}, { _id: -1 }))
    .limit(limit)
    .lean<DatasetDocument[]>();
  return rows.map(versionOf);
}
