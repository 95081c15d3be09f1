import { text } from 'node:stream/consumers';
import { type DatasetRow, parseRow } from '../dataset/row.ts';
import type { ObjectStore } from '../objects/object-store.ts';
import type { DatasetStore } from '../storage/ports/datasets.ts';

/** Every row of every published shard, in order. */
export async function rowsOfShards(datasets: DatasetStore, objects: ObjectStore): Promise<DatasetRow[]> {
  const latest = await datasets.latest();
  const rows: DatasetRow[] = [];
  for (let version = 1; version <= (latest?.version ?? 0); version++) {
    const lines = await text(await objects.read(`trivia-dataset/v${version}.jsonl`));
    rows.push(...lines.trimEnd().split('\n').map(parseRow));
  }
  return rows;
}
