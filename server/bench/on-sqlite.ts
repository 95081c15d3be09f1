import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';
import type { MeasuredFigure } from './measured-figure.ts';

/** Measures something on a fresh SQLite in a folder of its own, which is gone afterwards. */
export async function onSqlite(
  measure: (storage: Storage, folder: string) => Promise<MeasuredFigure[]>,
): Promise<MeasuredFigure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'quizcade-bench-'));
  try {
    const storage = await openSqlite(folder);
    const measured = await measure(storage, folder);
    await storage.close();
    return measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
