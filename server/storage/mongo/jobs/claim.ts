import type { Job } from '../../ports/jobs.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { type JobDocument, jobOf } from './job-document.ts';

/** Finds and takes in one operation: the database lets one of many win. */
export async function claim(
  { models }: MongoEngine,
  { kind, now, leaseMs }: { kind: string; now: number; leaseMs: number },
): Promise<Job | null> {
  const filter = { kind, due: { $lte: now } };
  const row = await models.jobs
    .findOneAndUpdate(
      filter,
      { $set: { state: 'running', due: now + leaseMs }, $inc: { attempt: 1 } },
      { returnDocument: 'after', ...servedBy('jobs', 'job_due', filter, { due: 1, _id: 1 }) },
    )
    .lean<JobDocument | null>();
  return row ? jobOf(row) : null;
}
