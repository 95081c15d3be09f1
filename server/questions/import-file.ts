import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { readAiken } from '#shared/questions/formats/aiken.ts';
import { readGift } from '#shared/questions/formats/gift.ts';
import { readH5p } from '#shared/questions/formats/h5p.ts';
import { readMoodleXml } from '#shared/questions/formats/moodle-xml.ts';
import { readOpenTdb } from '#shared/questions/formats/opentdb.ts';
import { readOwnJson } from '#shared/questions/formats/own-json.ts';
import { because, type Reason } from '#shared/questions/formats/reason.ts';
import { reasonIn } from '#shared/questions/formats/reason-error.ts';
import { type ImportHints, problem, type Row } from '#shared/questions/formats/row.ts';
import { findHeadings, readTable } from '#shared/questions/formats/table.ts';
import type { AnswerKind } from '#shared/rules/answers/answer-kind.ts';
import { csvRows } from './csv-rows.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { decodeText, firstBytes } from './text-bytes.ts';
import { unzip } from './unzip.ts';

export const IMPORT_FORMATS = ['json', 'csv', 'opentdb', 'xlsx', 'gift', 'aiken', 'moodle-xml', 'h5p'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Formats that are read whole: a file of questions is small, and one above this is not one. CSV streams and has no limit. */
const LARGEST_WHOLE_BYTES = 64 * 1024 * 1024;

/** The words of an .h5p file, without the pictures and programs that lie in it. */
const H5P_LIMITS = { totalBytes: 16 * 1024 * 1024, entries: 20_000 } as const;

/** The format of a file by its name, and by a look inside where that does not tell. */
export async function formatOf(path: string): Promise<ImportFormat | null> {
  const ending = extname(path).toLowerCase();
  if (ending === '.csv' || ending === '.tsv') return 'csv';
  if (ending === '.xlsx' || ending === '.xls') return 'xlsx';
  if (ending === '.gift') return 'gift';
  if (ending === '.h5p') return 'h5p';
  const { text: head } = await firstBytes(path, 4096);
  if (/^\s*(?:<\?xml|<quiz\b)/.test(head)) return 'moodle-xml';
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
      because`The file has ${Math.round(size / 1e6)} MB; files of this format are read up to 64 MB. Split it, or use CSV.`,
    );
  if (format === 'xlsx') yield* await sheetRows(await readFile(path), hints);
  else if (format === 'h5p') yield* await h5pRows(await readFile(path), hints);
  else {
    const text = decodeText(await readFile(path));
    const read = {
      json: readOwnJson,
      opentdb: readOpenTdb,
      gift: readGift,
      aiken: readAiken,
      'moodle-xml': readMoodleXml,
    }[format];
    yield* read(text, hints, kinds);
  }
  onBytes(size);
}

/** The questions of every sheet that names its columns. */
async function sheetRows(bytes: Buffer, hints: ImportHints): Promise<Row[]> {
  try {
    const sheets = await readSpreadsheet(bytes);
    const quizzes = sheets.filter(({ rows }) => 'headings' in findHeadings(rows));
    if (quizzes.length === 0)
      return [
        problem(1, because`No row of any sheet names the columns, as "Question", "Answer 1" and "Correct answer" do.`),
      ];
    const isOne = quizzes.length === 1;
    return quizzes.flatMap(({ name, rows }) =>
      readTable(rows, hints).map((row) =>
        row.ok || isOne ? row : problem(row.line, [because`Sheet "${name}":`, ...row.why]),
      ),
    );
  } catch (error) {
    return [problem(1, [because`This is not a spreadsheet that can be read:`, whyOf(error)])];
  }
}

async function h5pRows(bytes: Buffer, hints: ImportHints): Promise<Row[]> {
  const wanted = ['h5p.json', 'content/content.json'];
  try {
    const files = await unzip(bytes, (name) => wanted.includes(name), H5P_LIMITS);
    const [manifest, content] = wanted.map((name) => files.get(name)?.toString('utf8'));
    if (manifest === undefined || content === undefined)
      return [problem(1, because`There is no H5P content in the file.`)];
    return readH5p({ manifest, content }, hints);
  } catch (error) {
    return [problem(1, [because`This is no H5P file that can be read:`, whyOf(error)])];
  }
}

function whyOf(error: unknown): Reason {
  return reasonIn(error, because`Something in it is not as it should be.`);
}
