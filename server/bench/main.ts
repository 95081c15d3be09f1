import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import { drawFigures } from './draw-figures.ts';
import { importFigures } from './import-figures.ts';
import { journalFigures } from './journal-figures.ts';

/** What `npm run bench -- --only storage` starts: the embedded store on a real disk, figures as JSON on stdout. */
const folder = await mkdtemp(join(tmpdir(), 'quizcade-bench-'));
try {
  const storage = await openSqlite(folder);
  const figures = [
    ...(await importFigures(storage, folder)),
    ...(await drawFigures(storage)),
    ...(await journalFigures(storage, 'SQLite')),
  ];
  await storage.close();
  process.stdout.write(`${JSON.stringify(figures)}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
