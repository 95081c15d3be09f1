import { FIRST_EPOCH, type UnfinishedMatch } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { bucketId, emptyBucket } from './buckets.ts';
import type { OpenBuckets } from './open-buckets.ts';

/** Begins a journal: its bucket first, for a head without one would be nobody's. A match that has its record is over: a late `open` does not bring its journal back. */
export async function open(
  { models }: MongoEngine,
  known: OpenBuckets,
  owner: string,
  { matchId, ...head }: Omit<UnfinishedMatch, 'inputs'>,
): Promise<void> {
  const filter = { _id: matchId };
  if (await models.matches.findOne(filter, { _id: 1 }, servedBy('matches', '_id_', filter)).lean()) return;
  await models.journal_buckets
    .create(emptyBucket(bucketId(matchId, 0), { epoch: FIRST_EPOCH, end: 0 }))
    .then(() => known.set(matchId, { number: 0, epoch: FIRST_EPOCH }), ignoreDuplicate);
  await models.journals
    .create({ _id: matchId, opened: Date.now(), owner, head: JSON.stringify(head) })
    .catch(ignoreDuplicate);
}

function ignoreDuplicate(error: unknown): void {
  if (!isDuplicate(error)) throw error;
}
