import type { ReadFields, Row } from '#shared/questions/formats/row.ts';

/** Of what could be read of a refused row, as JSON: more is no question. */
const READ_MAX_CHARS = 8000;

/** What is worth sending and keeping of a row: one cell of a small file may stand in each of its rows, and be huge. */
export function leanRow(row: Row): Row {
  if (row.ok) return row;
  const { read, ...rest } = row;
  return isSmall(read) ? row : rest;
}

/** Whether it is short enough to be a question. */
export function isSmall(read: ReadFields | undefined): read is ReadFields {
  return read !== undefined && JSON.stringify(read).length <= READ_MAX_CHARS;
}
