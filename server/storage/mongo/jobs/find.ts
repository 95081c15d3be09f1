import type { Job } from '../../ports/jobs.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { type JobDocument, jobOf } from './job-document.ts';

export async function find({ models }: MongoEngine, id: string): Promise<Job | null> {
  const filter = { _id: id };
  const row = await models.jobs.findOne(filter, null, servedBy('jobs', '_id_', filter)).lean<JobDocument | null>();
  return row ? jobOf(row) : null;
}
