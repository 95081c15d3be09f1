import type { DatasetVersion } from '../../ports/datasets.ts';
import type { MongoEngine } from '../engine.ts';
import { isDuplicate } from '../translate-error.ts';

/** False where that number is taken. */
export async function add({ models }: MongoEngine, version: DatasetVersion): Promise<boolean> {
  try {
    await models.datasets.create({ _id: version.version, body: JSON.stringify(version) });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
