import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Transform } from 'node:stream';
import { parse } from 'csv-parse';
import readXlsx from 'read-excel-file/node';
import { readAiken } from '#shared/questions/formats/aiken.ts';
import { type CsvRecord, readCsvRecord, readHeader, separatorOf } from '#shared/questions/formats/csv.ts';
import { readGift } from '#shared/questions/formats/gift.ts';
import { type Cell, readKahootRows } from '#shared/questions/formats/kahoot.ts';
import { readOpenTdb } from '#shared/questions/formats/opentdb.ts';
import { readOwnJson } from '#shared/questions/formats/own-json.ts';
import { type ImportHints, problem, type Row } from '#shared/questions/formats/row.ts';
import type { AnswerKind } from '#shared/rules/answers/answer-kind.ts';

export const IMPORT_FORMATS = ['json', 'csv', 'opentdb', 'kahoot', 'gift', 'aiken'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Formats that are read whole: a file of questions is small, and one above this is not one. CSV streams and has no limit. */
const LARGEST_WHOLE_BYTES = 64 * 1024 * 1024;
/** A spreadsheet is a zip: what it would unpack to is looked at before it is unpacked. */
const LARGEST_UNPACKED_BYTES = 128 * 1024 * 1024;

/** The format of a file by its name, and by a look inside where that does not tell. */
export async function formatOf(path: string): Promise<ImportFormat | null> {
  const ending = extname(path).toLowerCase();
  if (ending === '.csv' || ending === '.tsv') return 'csv';
  if (ending === '.xlsx') return 'kahoot';
  if (ending === '.gift') return 'gift';
  const head = await firstBytes(path, 4096);
  if (ending === '.json' || /^\s*[[{]/.test(head))
    return /"response_code"|"correct_answer"/.test(head) ? 'opentdb' : 'json';
  if (/^ANSWER:\s*[A-Z]\s*$/im.test(head)) return 'aiken';
  if (/\{[^}]*[=~#TF]/.test(head)) return 'gift';
  return null;
}

/** The rows of a file, as they come. `onBytes` hears how far it is, for a progress bar; `kinds` are those of mods, beside the built-in ones. */
export async function* rowsOf(
  path: string,
  format: ImportFormat,
  hints: ImportHints,
  onBytes: (bytes: number) => void = () => {},
  kinds: readonly AnswerKind[] = [],
): AsyncGenerator<Row> {
  if (format === 'csv') return yield* csvRows(path, hints, onBytes);
  const { size } = await stat(path);
  if (size > LARGEST_WHOLE_BYTES)
    return yield problem(
      1,
      `The file has ${Math.round(size / 1e6)} MB; files of this format are read up to 64 MB. Split it, or use CSV.`,
    );
  if (format === 'kahoot') yield* await kahootRows(path, hints);
  else {
    const text = decodeText(await readFile(path));
    const read = { json: readOwnJson, opentdb: readOpenTdb, gift: readGift, aiken: readAiken }[format];
    yield* read(text, hints, kinds);
  }
  onBytes(size);
}

async function* csvRows(path: string, hints: ImportHints, onBytes: (bytes: number) => void): AsyncGenerator<Row> {
  const head = await firstBytes(path, 64 * 1024);
  if (head.includes('\0')) return yield problem(1, 'The file is not UTF-8. Save it as CSV UTF-8.');
  const input = createReadStream(path);
  let bytes = 0;
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  input.on('data', (chunk) => {
    try {
      if (isUtf8) utf8.decode(chunk as Buffer, { stream: true });
    } catch {
      isUtf8 = false;
    }
    bytes += chunk.length;
    onBytes(bytes);
  });
  const records = input.pipe(unixLines()).pipe(
    parse({
      delimiter: separatorOf(head.split(/\r|\n/, 1)[0] ?? ''),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: 1024 * 1024,
    }),
  );
  let columns: readonly (string | null)[] | null = null;
  let line = 1;
  try {
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const begins = info.lines - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      line = info.lines + 1;
      if (!columns) {
        const header = readHeader(record);
        if ('reason' in header) return yield problem(1, header.reason);
        columns = header.columns;
        continue;
      }
      const names = columns.length;
      if (record.slice(names).some((cell) => cell.trim())) {
        yield problem(
          begins,
          `There are ${record.length} cells where the first line names ${names}. Text with commas in it stands in quotes.`,
        );
        continue;
      }
      if (!isUtf8 && record.some((cell) => cell.includes('\uFFFD'))) {
        yield problem(begins, 'There are letters that are not UTF-8. Save the file as UTF-8.');
        continue;
      }
      const cells: CsvRecord = {};
      columns.forEach((column, i) => {
        if (column) cells[column as keyof CsvRecord] = record[i] ?? '';
      });
      yield readCsvRecord(begins, cells, hints);
    }
    if (!columns) yield problem(1, 'The file is empty.');
  } catch (error) {
    // A quote that is never closed swallows the rest: what came before it is kept.
    yield problem(line, `The rest of the file cannot be read as CSV: ${(error as Error).message}.`);
  } finally {
    input.destroy();
  }
}

/** Line ends as \n, so that the library counts a quoted one once; a \r at the end of a chunk waits for the next. */
function unixLines(): Transform {
  let isHeld = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let text = (isHeld ? '\r' : '') + chunk.toString('latin1'); // bytes in, bytes out
      isHeld = text.endsWith('\r');
      if (isHeld) text = text.slice(0, -1);
      done(null, Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1'));
    },
    flush(done) {
      done(null, isHeld ? Buffer.from('\r') : null);
    },
  });
}

async function kahootRows(path: string, hints: ImportHints): Promise<Row[]> {
  try {
    const unpacked = unpackedSize(await readFile(path));
    if (unpacked > LARGEST_UNPACKED_BYTES)
      return [problem(1, 'The spreadsheet would unpack to more than 128 MB. That is no quiz.')];
    const [sheet] = await readXlsx(path);
    const rows = (sheet?.data ?? []).map((row) =>
      row.map((cell): Cell => (cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell as Cell))),
    );
    return readKahootRows(rows, hints);
  } catch (error) {
    return [problem(1, `This is not a spreadsheet that can be read: ${(error as Error).message}.`)];
  }
}

/** The sum of the sizes that a zip's central directory claims, bytes. */
function unpackedSize(zip: Buffer): number {
  let total = 0;
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 46, 'latin1')) {
    if (at + 28 <= zip.length) total += zip.readUInt32LE(at + 24);
  }
  return total;
}

/** UTF-8, or UTF-16 where its mark says so, or else what Windows wrote before there was either. */
function decodeText(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (mark) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }); // a head may end in mid-letter
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function firstBytes(path: string, count: number): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return decodeText(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
