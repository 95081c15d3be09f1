import { parentPort, workerData } from 'node:worker_threads';
import type { Row } from '#shared/questions/formats/row.ts';
import type { AnswerKind } from '#shared/rules/answers/answer-kind.ts';
import { openMods } from '../mods/open-mods.ts';
import { formatOf, rowsOf } from '../questions/import-file.ts';
import type { FileRows, ReadJob } from './read-rows.ts';

/**
 * Reads one file of a stranger in a thread of its own: a great one, or one made to be slow, holds up nobody's match, and
 * ends with its thread.
 */
const PORTION_ROWS = 200;
/** Formats that have matching questions, which kinds of mods take. */
const MAY_HAVE_PAIRS: readonly string[] = ['gift', 'moodle-xml'];

const { path, hints, rowsMax, hasMods } = workerData as ReadJob;
let rows: Row[] = [];
let read = 0;
let count = 0;
let isCut = false;

function send(isLast: boolean): void {
  parentPort?.postMessage({ rows, read, isLast, isCut, isUnknown: false } satisfies FileRows);
  rows = [];
}

const format = await formatOf(path);
if (format === null) {
  parentPort?.postMessage({ rows, read, isLast: true, isCut, isUnknown: true } satisfies FileRows);
} else {
  const kinds: readonly AnswerKind[] =
    hasMods && MAY_HAVE_PAIRS.includes(format) ? (await openMods()).registry.kinds.list : [];
  for await (const row of rowsOf(path, format, hints, (bytes) => (read = bytes), kinds)) {
    if (count === rowsMax) {
      isCut = true;
      break;
    }
    count++;
    rows.push(row);
    if (rows.length === PORTION_ROWS) send(false);
  }
  send(true);
}
