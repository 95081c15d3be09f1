import type { OpenJournal, Owned, UnfinishedMatch } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { allBuckets, bucketId, bucketNumber, CLOSED, emptyBucket, inputsOf, lastBucket, parse } from './buckets.ts';

/**
 * Raises the epoch of the last bucket, after which the owner before finds nothing there, and opens the next one, which
 * that owner then cannot. Where it was faster and has opened the next one already, the same with that one. Only then
 * is read what there is: nothing can come after it any more but from us.
 */
export async function takeOver(
  engine: MongoEngine,
  owner: string,
  seen: Owned,
  isAgain = false,
): Promise<OpenJournal | null> {
  const { models } = engine;
  const { matchId } = seen;
  const last = await lastBucket(engine, matchId);
  if (!last || last.epoch === CLOSED) return null;
  const isOwn = isAgain && last.epoch === seen.epoch + 1 && (await isOwnedBy(engine, owner, matchId));
  const epoch = isOwn ? last.epoch : seen.epoch;
  if (last.epoch !== epoch) return null;
  const mine = epoch + 1;
  for (let number = bucketNumber(last._id), end = last.end; ; number++) {
    const raised = { _id: bucketId(matchId, number), epoch };
    const before = await models.journal_buckets
      .findOneAndUpdate(raised, { $set: { epoch: mine } }, servedBy('journal_buckets', '_id_', raised))
      .lean<{ end: number } | null>();
    if (!before) return null; // somebody else was faster
    end = Math.max(end, before.end);
    const next = emptyBucket(bucketId(matchId, number + 1), { epoch: mine, end });
    const isOpened = await models.journal_buckets.create(next).then(
      () => true,
      (error: unknown) => {
        if (!isDuplicate(error)) throw error;
        return false;
      },
    );
    if (isOpened) break;
  }
  const filter = { _id: matchId };
  const row = await models.journals
    .findOneAndUpdate(filter, { $set: { owner } }, servedBy('journals', '_id_', filter))
    .lean<{ head: string } | null>();
  const head = row && parse<Omit<UnfinishedMatch, 'matchId' | 'inputs'>>(row.head);
  if (!head) return null;
  return { matchId, ...head, epoch: mine, inputs: inputsOf(await allBuckets(engine, matchId)) };
}

async function isOwnedBy({ models }: MongoEngine, owner: string, matchId: string): Promise<boolean> {
  const filter = { _id: matchId };
  const row = await models.journals.findOne(filter, null, servedBy('journals', '_id_', filter)).lean<{
    owner: string;
  } | null>();
  return row?.owner === owner;
}
