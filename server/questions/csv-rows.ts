import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { separatorOf } from '#shared/questions/formats/csv.ts';
import type { Headings } from '#shared/questions/formats/headings.ts';
import { because, type Reason } from '#shared/questions/formats/reason.ts';
import { type ImportHints, problem, type Row } from '#shared/questions/formats/row.ts';
import { findHeadings, HEADING_ROWS, readTableRow } from '#shared/questions/formats/table.ts';
import { firstBytes, utf16Of } from './text-bytes.ts';

const MOST_RECORD_BYTES = 1024 * 1024;

interface CsvLine {
  readonly begins: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV file as they come, with flat memory: of our own, of Excel's and of other quiz tools. */
export async function* csvRows(
  path: string,
  hints: ImportHints,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Row> {
  const { text: head, bytes } = await firstBytes(path, 64 * 1024);
  const utf16 = utf16Of(bytes);
  if (head.includes('\0')) return yield problem(1, because`The file is not UTF-8. Save it as CSV UTF-8.`);
  const input = createReadStream(path);
  const watched = utf16 ? { isUtf8: true } : watchUtf8(input);
  let read = 0;
  input.on('data', (chunk) => {
    read += chunk.length;
    onBytes(read);
  });
  const records = (utf16 ? input.pipe(toUtf8(utf16)) : input).pipe(unixLines()).pipe(
    parse({
      delimiter: separatorIn(head),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: MOST_RECORD_BYTES,
    }),
  );
  /** Lines above the headings, until these are found. */
  const above: CsvLine[] = [];
  let headings: Headings | null = null;
  let line = 1;
  try {
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const begins = info.lines - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      line = info.lines + 1;
      if (headings) {
        const row = rowOf({ begins, cells: record }, headings, watched.isUtf8, hints);
        if (row) yield row;
        continue;
      }
      above.push({ begins, cells: record });
      const found = findHeadings([record]);
      if ('headings' in found) headings = found.headings;
      else if (above.length >= HEADING_ROWS) break;
    }
    if (!headings) yield problem(1, whyNoHeadings(above));
  } catch (error) {
    // A quote that is never closed swallows the rest: what came before it is kept.
    yield problem(line, [because`The rest of the file cannot be read as CSV:`, whyNoCsv(error)]);
  } finally {
    input.destroy();
  }
}

function rowOf({ begins, cells }: CsvLine, headings: Headings, isUtf8: boolean, hints: ImportHints): Row | null {
  const names = headings.columns.length;
  if (cells.every((cell) => !cell.trim())) return null;
  if (cells.slice(names).some((cell) => cell.trim()))
    return problem(
      begins,
      because`There are ${cells.length} cells where the first line names ${names}. Text with commas in it stands in quotes.`,
    );
  if (!isUtf8 && cells.some((cell) => cell.includes('\uFFFD')))
    return problem(begins, because`There are letters that are not UTF-8. Save the file as UTF-8.`);
  return readTableRow(begins, headings, cells, hints);
}

function whyNoHeadings(lines: readonly CsvLine[]): Reason {
  const found = findHeadings(lines.map(({ cells }) => cells));
  return 'reason' in found ? found.reason : because`The file is empty.`;
}

/** What Excel's `sep=` line names, else what the first line with a separator has most of. */
function separatorIn(head: string): string {
  const lines = head.replace(/^\uFEFF/, '').split(/\r|\n/);
  const named =
    /^"?sep=(.)"?$/i.exec(lines[0]?.trimEnd() ?? '')?.[1] ?? (/^"?sep=\t/i.test(lines[0] ?? '') ? '\t' : null);
  return named ?? separatorOf(lines.find((line) => /[,;\t]/.test(line)) ?? '');
}

/** Hears whether a stream has bytes that are no UTF-8, as it goes by. */
function watchUtf8(input: NodeJS.ReadableStream): { isUtf8: boolean } {
  const watched = { isUtf8: true };
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  input.on('data', (chunk) => {
    try {
      if (watched.isUtf8) utf8.decode(chunk as Buffer, { stream: true });
    } catch {
      watched.isUtf8 = false;
    }
  });
  return watched;
}

/** What Excel calls Unicode text. */
function toUtf8(encoding: 'utf-16le' | 'utf-16be'): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, Buffer.from(decoder.decode(chunk, { stream: true }))),
    flush: (done) => done(null, Buffer.from(decoder.decode())),
  });
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

function whyNoCsv(error: unknown): Reason {
  const code = error instanceof CsvError ? error.code : null;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return because`A quote is opened here and never closed.`;
  if (code === 'CSV_MAX_RECORD_SIZE') return because`A row has more than 1 MB. Most often a quote was not closed.`;
  return because`Something in it is not as it should be.`;
}
