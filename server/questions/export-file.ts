import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { CSV_COLUMNS, writeCsvRecord } from '#shared/questions/formats/csv.ts';
import { writeOpenTdb } from '#shared/questions/formats/opentdb.ts';
import { writeOwnJson } from '#shared/questions/formats/own-json.ts';
import { MOD_KIND, type Question } from '#shared/questions/question.ts';
import type { QuestionStore } from '../storage/storage.ts';

export const EXPORT_FORMATS = ['json', 'csv', 'opentdb'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
const PAGE_QUESTIONS = 1000;

export function exportFormatOf(path: string): ExportFormat {
  return extname(path).toLowerCase() === '.csv' ? 'csv' : 'json';
}

/** Writes the bank, or one topic of it. `left` counts questions the format has no place for. */
export async function exportTo(
  store: QuestionStore,
  path: string,
  format: ExportFormat,
  topic?: string,
): Promise<{ written: number; left: number }> {
  const file = createWriteStream(path);
  if (format === 'csv') {
    const csv = stringify({ header: true, columns: [...CSV_COLUMNS] });
    csv.pipe(file);
    let written = 0;
    let left = 0;
    for await (const question of pages(store, topic)) {
      // What a mod's question holds besides words has no column.
      if (MOD_KIND.test(question.kind)) {
        left++;
        continue;
      }
      written++;
      if (!csv.write(writeCsvRecord(question))) await new Promise<void>((drained) => csv.once('drain', drained));
    }
    csv.end();
    await finished(file);
    return { written, left };
  }
  const questions: Question[] = [];
  for await (const question of pages(store, topic)) questions.push(question);
  const { text, left } = format === 'json' ? { text: writeOwnJson(questions), left: 0 } : writeOpenTdb(questions);
  file.end(text);
  await finished(file);
  return { written: questions.length - left, left };
}

/** The whole bank in order of id, a page at a time. */
export async function* pages(store: QuestionStore, topic?: string, limit = PAGE_QUESTIONS): AsyncGenerator<Question> {
  for (let after = ''; ; ) {
    const page = await store.list({ after, limit, ...(topic === undefined ? {} : { topic }) });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < limit) return;
    after = last.id;
  }
}
