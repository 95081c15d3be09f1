import type { Appended } from '../../storage.ts';
import { bulkWrite } from '../bulk-write.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { appendSlowly } from './append-slowly.ts';
import { BUCKET, type Bucket, bucketId } from './buckets.ts';
import type { OpenBuckets } from './open-buckets.ts';

/** An append to the bucket that is known to be open. */
interface Push {
  readonly appended: Appended;
  readonly bucket: string;
  readonly epoch: number;
  /** JSON of its inputs. */
  readonly text: string;
}

/**
 * One update a match, all of them in one round trip: it finds its bucket by id and epoch, or nothing. Where some found
 * nothing, a second round trip tells which; only those are looked at one by one: the bucket is full, all of it is there
 * already, or the match is lost.
 */
export async function append(
  engine: MongoEngine,
  known: OpenBuckets,
  batch: readonly Appended[],
): Promise<readonly string[]> {
  const quick: Push[] = [];
  const slow: Appended[] = [];
  for (const appended of batch) {
    const push = pushOf(appended, known);
    if (push) quick.push(push);
    else slow.push(appended);
  }
  const { changed } = await bulkWrite(engine.models.journal_buckets, quick.map(updateOf));
  if (changed < quick.length) slow.push(...(await notFound(engine, quick)));
  const lost: string[] = [];
  for (const appended of slow) if (!(await appendSlowly(engine, known, appended))) lost.push(appended.matchId);
  return lost;
}

/** Which of them are not the last thing that stands in their bucket. */
async function notFound({ models }: MongoEngine, pushes: readonly Push[]): Promise<Appended[]> {
  const filter = { _id: { $in: pushes.map(({ bucket }) => bucket) } };
  const { hint } = servedBy('journal_buckets', '_id_', filter);
  const buckets = await models.journal_buckets
    .find(filter, { epoch: 1, chunks: { $slice: -1 } }, { hint })
    .lean<Pick<Bucket, '_id' | 'epoch' | 'chunks'>[]>();
  const last = new Map(buckets.map(({ _id, epoch, chunks }) => [_id, { epoch, chunk: chunks.at(-1) }]));
  const stands = ({ bucket, epoch, text, appended }: Push): boolean => {
    const there = last.get(bucket);
    return there?.epoch === epoch && there.chunk?.from === appended.from && there.chunk.inputs === text;
  };
  return pushes.filter((push) => !stands(push)).map(({ appended }) => appended);
}

/** Null where the open bucket is not known, or it may not fit. */
function pushOf(appended: Appended, known: OpenBuckets): Push | null {
  const { matchId, epoch, inputs } = appended;
  const open = known.get(matchId);
  if (open === undefined || open.epoch !== epoch || inputs.length === 0) return null;
  const text = JSON.stringify(inputs);
  if (inputs.length > BUCKET.inputs / 2 || text.length > BUCKET.bytes / 2) return null;
  return { appended, bucket: bucketId(matchId, open.number), epoch, text };
}

function updateOf({ appended: { from, inputs }, bucket, epoch, text }: Push): unknown {
  const filter = {
    ...{ _id: bucket, epoch, end: { $lte: from } },
    ...{ count: { $lt: BUCKET.inputs }, bytes: { $lt: BUCKET.bytes } },
  };
  const update = {
    $push: { chunks: { from, inputs: text } },
    $set: { end: from + inputs.length },
    $inc: { count: inputs.length, bytes: text.length },
  };
  return { updateOne: { filter, update, hint: servedBy('journal_buckets', '_id_', { _id: bucket }).hint } };
}
