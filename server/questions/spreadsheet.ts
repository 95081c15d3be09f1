import { format, getFormatFromId, isDateFormat } from 'numfmt';
import { because } from '#shared/questions/formats/reason.ts';
import { ReasonError } from '#shared/questions/formats/reason-error.ts';
import { at, rootOf, textIn, within, type XmlElement } from '#shared/questions/formats/xml.ts';
import { unzip } from './unzip.ts';

export interface Sheet {
  readonly name: string;
  /** What each cell shows, row by row from the first one on. */
  readonly rows: readonly (readonly string[])[];
}

/** A quiz has a few hundred rows; its workbook may hold pictures, which are not unpacked. */
const LIMITS = { totalBytes: 32 * 1024 * 1024, entries: 5000 } as const;
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 200;
/** What an .xls file begins with, and an .xlsx file with a password. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const OLD_OR_LOCKED = because`It is an .xls file of old, or locked with a password. Save it as .xlsx without one.`;
/** Days between the two ways in which Excel counts them. */
const TO_1904_DAYS = 1462;

/** Every sheet of an .xlsx file. Throws `ReasonError` for what is none, or is too large. */
export async function readSpreadsheet(bytes: Buffer): Promise<Sheet[]> {
  if (bytes.subarray(0, OLE.length).equals(OLE)) throw new ReasonError(OLD_OR_LOCKED);
  const files = await unzip(
    bytes,
    (name) => /^\/?xl\/[^/]+\.xml$|^\/?xl\/(?:_rels|worksheets)\/[^/]+$/i.test(name),
    LIMITS,
  );
  const part = (name: string): XmlElement | undefined => {
    const file = files.get(name) ?? files.get(`/${name}`);
    return file && rootOf(file.toString('utf8'));
  };
  const workbook = part('xl/workbook.xml');
  if (!workbook) throw new ReasonError(because`There is no workbook in it.`);
  const targets = new Map(
    within(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes: { Id, Target } }) => [
      Id,
      Target ?? '',
    ]),
  );
  const book: Book = {
    strings: within(part('xl/sharedStrings.xml'), 'si').map(stringIn),
    formats: formatsOf(part('xl/styles.xml')),
    dayZero: /^(?:1|true)$/.test(at(workbook, 'workbookPr')?.attributes.date1904 ?? '') ? TO_1904_DAYS : 0,
  };
  return within(at(workbook, 'sheets'), 'sheet').map(({ attributes }) => {
    const target = targets.get(idOf(attributes)) ?? '';
    const sheet = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    return { name: attributes.name ?? '', rows: rowsOf(sheet, book) };
  });
}

interface Book {
  readonly strings: readonly string[];
  /** By the index of a cell's style. */
  readonly formats: readonly string[];
  readonly dayZero: number;
}

function idOf(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name === 'id' || name.endsWith(':id'))?.[1];
}

/** The text of a string in one piece or in several; how it is read aloud is left out. */
function stringIn(element: XmlElement): string {
  const pieces = within(element, 'r').flatMap((piece) => within(piece, 't'));
  return [...within(element, 't'), ...pieces].map(textIn).join('');
}

function formatsOf(styles: XmlElement | undefined): string[] {
  const named = new Map(
    within(at(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode,
    ]),
  );
  return within(at(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return named.get(id) ?? getFormatFromId(id) ?? 'General';
  });
}

function rowsOf(sheet: XmlElement | undefined, book: Book): string[][] {
  const rows: string[][] = [];
  let row = 0;
  for (const element of within(at(sheet, 'sheetData'), 'row')) {
    row = Number(element.attributes.r ?? row + 1);
    const cells: string[] = [];
    let column = -1;
    for (const cell of within(element, 'c')) {
      column = columnOf(cell.attributes.r) ?? column + 1;
      const shown = shownIn(cell, book);
      if (shown === '' || column >= MOST_COLUMNS) continue;
      while (cells.length < column) cells.push('');
      cells[column] = shown;
    }
    if (cells.length === 0) continue;
    if (!Number.isInteger(row) || row < 1 || row > MOST_ROWS)
      throw new ReasonError(because`A sheet has more than ${MOST_ROWS} rows. Save it as CSV.`);
    while (rows.length < row) rows.push([]);
    rows[row - 1] = cells;
  }
  return rows;
}

/** 1 for `B12`, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What Excel shows in a cell: 12:00, 71%, $2.50, 1/2; yes and no as we say them. */
function shownIn(cell: XmlElement, { strings, formats, dayZero }: Book): string {
  const value = textIn(at(cell, 'v'));
  switch (cell.attributes.t) {
    case 's':
      return (strings[Number(value)] ?? '').trim();
    case 'inlineStr':
      return stringIn(at(cell, 'is') ?? cell).trim();
    case 'b':
      return value === '1' ? 'True' : 'False';
    case 'str':
    case 'e':
    case 'd':
      return value.trim();
  }
  if (value.trim() === '') return '';
  const number = Number(value);
  if (!Number.isFinite(number)) return value.trim();
  const pattern = formats[Number(cell.attributes.s ?? 0)] ?? 'General';
  try {
    const shift = isDateFormat(pattern) ? dayZero : 0;
    return format(pattern, number + shift, { throws: true })
      .replace(/\s+/g, ' ')
      .trim();
  } catch {
    return String(number); // a format that nobody can read
  }
}
