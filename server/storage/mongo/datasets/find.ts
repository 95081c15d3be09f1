import type { DatasetVersion } from '../../ports/datasets.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { type DatasetDocument, versionOf } from './dataset-document.ts';

export async function find({ models }: MongoEngine, version: number): Promise<DatasetVersion | null> {
  const filter = { _id: version };
  const row = await models.datasets
    .findOne(filter, { body: 1 }, servedBy('datasets', '_id_', filter))
    .lean<DatasetDocument | null>();
  return row ? versionOf(row) : null;
}
