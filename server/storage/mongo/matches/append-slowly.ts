import type { Input } from '#shared/rules/input.ts';
import { type Appended, StorageError } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { allBuckets, BUCKET, bucketId, bucketNumber, emptyBucket, inputsByNumber, lastBucket } from './buckets.ts';
import type { OpenBuckets } from './open-buckets.ts';

/** Somebody else's writes come in between; so often in a row they do not. */
const TRIES_MAX = 100;

/** Adds inputs of one match step by step, as it finds its buckets. Resolves to false where the match is lost. */
export async function appendSlowly(
  engine: MongoEngine,
  known: OpenBuckets,
  { matchId, epoch, from, inputs }: Appended,
): Promise<boolean> {
  let missing: readonly Numbered[] = inputs.map((input, i) => ({ number: from + i, input }));
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const last = await lastBucket(engine, matchId);
    if (!last || last.epoch !== epoch) {
      known.delete(matchId);
      return false;
    }
    if (last.end > (missing[0]?.number ?? last.end)) missing = await notThere(engine, matchId, missing);
    if (missing.length === 0) {
      known.set(matchId, { number: bucketNumber(last._id), epoch });
      return true;
    }
    if (last.count >= BUCKET.inputs || last.bytes >= BUCKET.bytes) {
      await openNext(engine, last);
      continue;
    }
    const part = firstPart(missing);
    if (!(await push(engine, last, part))) continue;
    missing = missing.slice(part.length);
    tries = 0;
  }
  throw new StorageError('storage/down', `The journal of ${matchId} changes faster than it can be written.`);
}

interface Numbered {
  readonly number: number;
  readonly input: Input;
}

/** What of it does not stand there already, from an earlier try. Another input of the same number is a fault: then ours are not kept. */
async function notThere(
  engine: MongoEngine,
  matchId: string,
  inputs: readonly Numbered[],
): Promise<readonly Numbered[]> {
  const there = inputsByNumber(await allBuckets(engine, matchId));
  return inputs.filter(({ number, input }) => {
    const body = there.get(number);
    if (body !== undefined && body !== JSON.stringify(input))
      throw new StorageError('storage/refused', `Another input is number ${number} of the match ${matchId} already.`);
    return body === undefined;
  });
}

/** The first of them whose numbers follow each other and that fit into one chunk. */
function firstPart(inputs: readonly Numbered[]): readonly Numbered[] {
  let bytes = 0;
  const end = inputs.findIndex(({ number, input }, i) => {
    bytes += JSON.stringify(input).length;
    return i > 0 && (number !== (inputs[0]?.number ?? 0) + i || i >= BUCKET.inputs / 2 || bytes > BUCKET.bytes / 2);
  });
  return end === -1 ? inputs : inputs.slice(0, end);
}

/** A bucket that is full gives way to the next: who opens that one first has it. */
async function openNext(
  { models }: MongoEngine,
  { _id, epoch, end }: { _id: string; epoch: number; end: number },
): Promise<void> {
  const id = bucketId(_id.slice(0, _id.lastIndexOf('/')), bucketNumber(_id) + 1);
  await models.journal_buckets.create(emptyBucket(id, { epoch, end })).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error;
  });
}

/** False where the bucket has changed since it was looked at. */
async function push(
  { models }: MongoEngine,
  { _id, epoch, count, end }: { _id: string; epoch: number; count: number; end: number },
  part: readonly Numbered[],
): Promise<boolean> {
  const from = part[0]?.number ?? 0;
  const inputs = JSON.stringify(part.map(({ input }) => input));
  const filter = { _id, epoch, count };
  const { matchedCount } = await models.journal_buckets.updateOne(
    filter,
    {
      $push: { chunks: { from, inputs } },
      $set: { end: Math.max(end, from + part.length) },
      $inc: { count: part.length, bytes: inputs.length },
    },
    servedBy('journal_buckets', '_id_', filter),
  );
  return matchedCount === 1;
}
