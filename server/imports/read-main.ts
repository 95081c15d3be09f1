import type { Row } from '#shared/questions/formats/row.ts';
import type { AnswerKind } from '#shared/rules/answers/answer-kind.ts';
import { formatOf, rowsOf } from '../questions/import-file.ts';
import { leanRow } from '../questions/lean-row.ts';
import type { FileRows, ReadJob } from './read-rows.ts';

/**
 * Reads one file of a stranger in a process of its own: a great one, or one made to be slow, holds up nobody's match, and
 * one that needs too much memory ends this process alone.
 */
const PORTION_ROWS = 200;
/** Formats that have matching questions, which kinds of mods take. */
const MAY_HAVE_PAIRS: readonly string[] = ['gift', 'moodle-xml'];

function send(message: FileRows): Promise<void> {
  return new Promise((done, failed) =>
    process.send?.(message, (error: Error | null) => (error ? failed(error) : done())),
  );
}

/** Resolves when the server asks for more: rows are made no faster than it takes them in. */
async function sendAndWait(message: FileRows): Promise<void> {
  const asked = new Promise((more) => process.once('message', more));
  await send(message);
  await asked;
}

async function read({ path, hints, rowsMax, hasMods }: ReadJob): Promise<void> {
  const format = await formatOf(path);
  if (format === null) return send({ rows: [], read: 0, isLast: true, isCut: false, isUnknown: true });
  const kinds = hasMods && MAY_HAVE_PAIRS.includes(format) ? await kindsOfMods() : [];
  let rows: Row[] = [];
  let bytes = 0;
  let count = 0;
  let isCut = false;
  for await (const row of rowsOf(path, format, hints, (seen) => (bytes = seen), kinds)) {
    if (count === rowsMax) {
      isCut = true;
      break;
    }
    count++;
    rows.push(leanRow(row));
    if (rows.length < PORTION_ROWS) continue;
    await sendAndWait({ rows, read: bytes, isLast: false, isCut, isUnknown: false });
    rows = [];
  }
  return send({ rows, read: bytes, isLast: true, isCut, isUnknown: false });
}

/** Loaded for files that may need them alone: without mods, and all the rules with them, a reader begins sooner. */
async function kindsOfMods(): Promise<readonly AnswerKind[]> {
  const { openMods } = await import('../mods/open-mods.ts');
  return (await openMods()).registry.kinds.list;
}

// Nobody is left to read for.
process.once('disconnect', () => process.exit());
process.once('message', (job) => void read(job as ReadJob).finally(() => process.disconnect()));
