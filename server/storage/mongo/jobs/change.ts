import type { Lease } from '../../ports/jobs.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import type { JobDocument } from './job-document.ts';

/** Changes a job that this lease still holds; false where somebody else has it by now. */
export async function change(
  { models }: MongoEngine,
  { id, attempt }: Lease,
  to: Partial<Omit<JobDocument, '_id'>>,
): Promise<boolean> {
  const filter = { _id: id, attempt, state: 'running' };
  const { matchedCount } = await models.jobs.updateOne(filter, { $set: to }, servedBy('jobs', '_id_', filter));
  return matchedCount === 1;
}
