import type { Input } from '#shared/rules/input.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

/** A bucket takes no more inputs than this, nor once it holds so many bytes: a document is written anew as it grows. */
export const BUCKET = { inputs: 1000, bytes: 1024 * 1024 } as const;

/** The epoch of a journal that has ended, while it is being forgotten. */
export const CLOSED = -1;

/** What one append added. */
export interface Chunk {
  /** The number of its first input. */
  readonly from: number;
  /** JSON of a list of inputs. */
  readonly inputs: string;
}

/**
 * A stretch of a match's journal. The epoch of the last one is the journal's: whoever finds another one than its own
 * there has lost the match.
 */
export interface Bucket {
  readonly _id: string;
  readonly epoch: number;
  /** One above the highest number in it, or in those before. */
  readonly end: number;
  readonly count: number;
  readonly bytes: number;
  readonly chunks: readonly Chunk[];
}

/** Numbers are written so wide that their order as text is their order. */
const DIGITS = 6;

/** The id of a match's bucket: all of a match's lie side by side, in order. */
export function bucketId(matchId: string, number: number): string {
  return `${matchId}/${String(number).padStart(DIGITS, '0')}`;
}

export function bucketNumber(id: string): number {
  return Number(id.slice(-DIGITS));
}

/** All buckets of a match ("0" comes after "/"). */
export function bucketsOf(matchId: string): { _id: { $gte: string; $lt: string } } {
  return { _id: { $gte: `${matchId}/`, $lt: `${matchId}0` } };
}

/** The last bucket of a match, without what is in it; null where there is no journal. */
export async function lastBucket({ models }: MongoEngine, matchId: string): Promise<Omit<Bucket, 'chunks'> | null> {
  const filter = bucketsOf(matchId);
  return models.journal_buckets
    .findOne(filter, { chunks: 0 }, servedBy('journal_buckets', '_id_', filter, { _id: -1 }))
    .lean<Bucket | null>();
}

/** All buckets of a match, in order. */
export async function allBuckets({ models }: MongoEngine, matchId: string): Promise<Bucket[]> {
  const filter = bucketsOf(matchId);
  return models.journal_buckets
    .find(filter, {}, servedBy('journal_buckets', '_id_', filter, { _id: 1 }))
    .lean<Bucket[]>();
}

/** What buckets hold, as JSON by number; of a number that is there twice the first. */
export function inputsByNumber(buckets: readonly Bucket[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const { chunks } of buckets) {
    for (const { from, inputs } of chunks) {
      for (const [i, input] of (parse<unknown[]>(inputs) ?? []).entries())
        if (!found.has(from + i)) found.set(from + i, JSON.stringify(input));
    }
  }
  return found;
}

/** Inputs up to the first missing number: what comes after a gap cannot be played. */
export function inputsOf(buckets: readonly Bucket[]): Input[] {
  const byNumber = inputsByNumber(buckets);
  const inputs: Input[] = [];
  for (let body = byNumber.get(0); body !== undefined; body = byNumber.get(inputs.length)) {
    const input = parse<Input>(body);
    if (!input) break;
    inputs.push(input);
  }
  return inputs;
}

/** A bucket with nothing in it yet. */
export function emptyBucket(id: string, { epoch, end }: Pick<Bucket, 'epoch' | 'end'>): Bucket {
  return { _id: id, epoch, end, count: 0, bytes: 0, chunks: [] };
}

/** Null for what no longer is JSON: one damaged row does not keep the others from being read. */
export function parse<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
