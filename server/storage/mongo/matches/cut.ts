import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { allBuckets, type Chunk, parse } from './buckets.ts';

/** Each bucket without what is to go. An older epoch cuts nothing. */
export async function cut(engine: MongoEngine, matchId: string, from: number, epoch: number): Promise<void> {
  const buckets = await allBuckets(engine, matchId);
  if (buckets.at(-1)?.epoch !== epoch) return;
  for (const { _id, epoch: now, end, count, chunks } of buckets) {
    if (end <= from) continue;
    const kept = chunks.flatMap((chunk) => cutChunk(chunk, from));
    const filter = { _id, count, epoch: now };
    await engine.models.journal_buckets.updateOne(
      filter,
      { $set: { chunks: kept, end: from } },
      servedBy('journal_buckets', '_id_', filter),
    );
  }
}

function cutChunk(chunk: Chunk, from: number): Chunk[] {
  const inputs = parse<unknown[]>(chunk.inputs) ?? [];
  const kept = inputs.slice(0, Math.max(0, from - chunk.from));
  if (kept.length === inputs.length) return [chunk];
  return kept.length === 0 ? [] : [{ from: chunk.from, inputs: JSON.stringify(kept) }];
}
