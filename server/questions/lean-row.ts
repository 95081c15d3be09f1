import type { ReadFields, Row, RowProblem } from '#shared/questions/formats/row.ts';

/** A row as the reader sends it: its sentence in English is left out, for `why` says the same. */
export type LeanRow = Exclude<Row, RowProblem> | Omit<RowProblem, 'reason'>;

/** Of what could be read of a refused row, as JSON: more is no question. */
const READ_MAX_CHARS = 8000;

/** What is worth sending and keeping of a row: one cell of a small file may stand in each of its rows, and be huge. */
export function leanRow(row: Row): LeanRow {
  if (row.ok) return row;
  const { reason: _inEnglish, read, ...rest } = row;
  return isSmall(read) ? { ...rest, read } : rest;
}

/** Whether it is short enough to be a question. */
export function isSmall(read: ReadFields | undefined): read is ReadFields {
  return read !== undefined && JSON.stringify(read).length <= READ_MAX_CHARS;
}
