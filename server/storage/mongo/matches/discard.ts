import { lost, type Owned } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { bucketsOf, CLOSED, lastBucket } from './buckets.ts';

/** Whether the journal is somebody else's. One that is gone is nobody's. */
export async function isTaken(engine: MongoEngine, { matchId, epoch }: Owned): Promise<boolean> {
  const last = await lastBucket(engine, matchId);
  return last !== null && last.epoch !== epoch && last.epoch !== CLOSED;
}

/** Rejects where it is. */
export async function assertOwn(engine: MongoEngine, matchId: string, epoch: number): Promise<void> {
  if (await isTaken(engine, { matchId, epoch })) throw lost(matchId);
}

/** Forgets a journal. It is closed first, by an update that only its owner can make: then nobody can take it over any more. */
export async function discard(engine: MongoEngine, matchId: string, epoch: number): Promise<void> {
  const last = await lastBucket(engine, matchId);
  if (last && last.epoch !== CLOSED) {
    const own = { _id: last._id, epoch };
    const { matchedCount } = await engine.models.journal_buckets.updateOne(
      own,
      { $set: { epoch: CLOSED } },
      servedBy('journal_buckets', '_id_', own),
    );
    if (matchedCount === 0) throw lost(matchId);
  }
  await forget(engine, matchId);
}

/** What is left of a journal that is closed: its head first, so that half a journal is never resumed. */
export async function forget({ models }: MongoEngine, matchId: string): Promise<void> {
  const head = { _id: matchId };
  await models.journals.deleteOne(head, servedBy('journals', '_id_', head));
  const buckets = bucketsOf(matchId);
  await models.journal_buckets.deleteMany(buckets, servedBy('journal_buckets', '_id_', buckets));
}
