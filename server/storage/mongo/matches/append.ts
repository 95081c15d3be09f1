import type { Appended } from '../../storage.ts';
import { bulkWrite } from '../bulk-write.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { appendSlowly } from './append-slowly.ts';
import { BUCKET, bucketId } from './buckets.ts';
import type { OpenBuckets } from './open-buckets.ts';

/**
 * One update a match, all of them in one round trip: it finds its bucket by id and epoch, or nothing. Whatever was not
 * found is looked at one by one: the bucket is full, all of it is there already, or the match is lost.
 */
export async function append(
  engine: MongoEngine,
  known: OpenBuckets,
  batch: readonly Appended[],
): Promise<readonly string[]> {
  const quick: { readonly appended: Appended; readonly operation: unknown }[] = [];
  const slow: Appended[] = [];
  for (const appended of batch) {
    const operation = pushOf(appended, known);
    if (operation) quick.push({ appended, operation });
    else slow.push(appended);
  }
  const { changed } = await bulkWrite(
    engine.models.journal_buckets,
    quick.map(({ operation }) => operation),
  );
  if (changed < quick.length) slow.push(...quick.map(({ appended }) => appended));
  const lost: string[] = [];
  for (const appended of slow) if (!(await appendSlowly(engine, known, appended))) lost.push(appended.matchId);
  return lost;
}

/** The update that adds inputs to the bucket that is known to be open; null where it is not known, or they may not fit. */
function pushOf({ matchId, epoch, from, inputs }: Appended, known: OpenBuckets): unknown {
  const open = known.get(matchId);
  if (open === undefined || open.epoch !== (epoch ?? open.epoch) || inputs.length === 0) return null;
  const text = JSON.stringify(inputs);
  if (inputs.length > BUCKET.inputs / 2 || text.length > BUCKET.bytes / 2) return null;
  const filter = {
    _id: bucketId(matchId, open.number),
    epoch: open.epoch,
    end: { $lte: from },
    count: { $lt: BUCKET.inputs },
    bytes: { $lt: BUCKET.bytes },
  };
  const update = {
    $push: { chunks: { from, inputs: text } },
    $set: { end: from + inputs.length },
    $inc: { count: inputs.length, bytes: text.length },
  };
  return { updateOne: { filter, update, hint: servedBy('journal_buckets', '_id_', { _id: filter._id }).hint } };
}
