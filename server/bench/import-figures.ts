import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { importInto } from '../questions/import-into.ts';
import type { Storage } from '../storage/storage.ts';
import type { MeasuredFigure } from './measured-figure.ts';

const ROWS = 100_000;
const FEW_ROWS = 30_000;
const MB_BYTES = 1024 * 1024;

/** A long CSV into the bank: how fast, and whether memory stays flat. Must be the first thing its process measures, for the peak of memory is the process's. */
export async function importFigures(storage: Storage, folder: string): Promise<MeasuredFigure[]> {
  const few = join(folder, 'few.csv');
  const many = join(folder, 'many.csv');
  await writeCsv(few, 0, FEW_ROWS);
  await writeCsv(many, FEW_ROWS, ROWS);
  await importAll(storage, few, FEW_ROWS);
  const before = process.resourceUsage().maxRSS * 1024;
  const began = performance.now();
  await importAll(storage, many, ROWS);
  const seconds = (performance.now() - began) / 1000;
  const after = process.resourceUsage().maxRSS * 1024;
  return [
    { name: 'import: 100,000 rows of CSV', value: seconds, unit: 's', goal: { atMost: 60 } },
    { name: 'import: rows kept', value: ROWS / seconds, unit: '/s' },
    {
      name: 'import: peak memory beside that of 30,000 rows',
      value: after / before,
      unit: 'x',
      goal: { atMost: 1.5 },
      note: `${Math.round(before / MB_BYTES)} MB_BYTES, then ${Math.round(after / MB_BYTES)} MB_BYTES`,
    },
  ];
}

async function importAll(storage: Storage, file: string, rows: number): Promise<void> {
  const report = await importInto(storage.questions, file, 'csv', {});
  if (report.added !== rows)
    throw new Error(`${report.added} of ${rows} rows were kept: ${JSON.stringify(report.problems[0])}`);
}

async function writeCsv(file: string, from: number, rows: number): Promise<void> {
  const out = createWriteStream(file);
  out.write('question,a,b,c,d,correct,category,difficulty,explanation\n');
  const levels = ['easy', 'medium', 'hard'];
  for (let i = from; i < from + rows; i++) {
    const line = `"Which number comes after ${i}, counting by ones?",${i + 1},${i + 2},${i + 3},${i + 4},A,topic ${i % 24},${levels[(i >> 3) % 3]},"One more than ${i} is ${i + 1}, as anybody who counts will agree."\n`;
    if (!out.write(line)) await new Promise<void>((resolve) => out.once('drain', resolve));
  }
  out.end();
  await finished(out);
}
