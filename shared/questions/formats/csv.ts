import type { Option, Question } from '../question.ts';
import { forSpreadsheet, fromSpreadsheet } from './formula.ts';
import { because } from './reason.ts';
import {
  contentHash,
  difficultyOf,
  type ImportHints,
  parsed,
  problem,
  provenanceOf,
  type ReadFields,
  type Row,
  rowOf,
  topicIdOf,
} from './row.ts';

/**
 * CSV (RFC 4180, `,` or `;`), one question a record:
 * `id,kind,question,a,b,c,d,correct,category,difficulty,time,explanation,source,license,lang`, and `e,f` beyond `d` where a
 * question has more options. `correct` names letters (`A;C`), in order for `order` questions; for `number` it is
 * `value;tolerance;min;max;step;unit`, for `text` the spellings that count. Splitting lines is the library's affair: here
 * is what a record means.
 */
export const CSV_COLUMNS = [
  'id',
  'kind',
  'question',
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'correct',
  'category',
  'difficulty',
  'time',
  'explanation',
  'source',
  'license',
  'lang',
  'author',
  'tags',
  'revision',
  'provenance',
] as const;
export type Column = (typeof CSV_COLUMNS)[number];
export type CsvRecord = Partial<Record<Column, string>>;

export const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
/** Which separator a file uses, from its first line. */
export function separatorOf(firstLine: string): ',' | ';' | '\t' {
  const count = (mark: string): number => firstLine.split(mark).length;
  return count(';') > count(',') ? ';' : count('\t') > count(',') ? '\t' : ',';
}

/** One record as a question or a reason. */
export function readCsvRecord(line: number, cells: CsvRecord, hints: ImportHints): Row {
  const record = Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => [name, fromSpreadsheet(cell)]),
  ) as CsvRecord;
  const kind = record.kind?.trim().toLowerCase() || undefined;
  if (kind === 'number' || kind === 'text' || kind === 'order') return readSpecial(line, kind, record, hints);
  if (kind !== undefined && kind !== 'choice' && kind !== 'multi')
    return problem(line, because`There is no kind "${kind}".`, readOf(record));
  const options = LETTERS.map((letter) => record[letter] ?? '');
  const letters = lettersOf(record.correct ?? '');
  if (!letters)
    return problem(
      line,
      because`"correct" must name answers by their letters, e.g. A or A;C, not "${record.correct ?? ''}".`,
      readOf(record),
    );
  if (letters.some((letter) => !options[letter]?.trim()))
    return problem(line, because`"correct" names ${record.correct ?? ''}, but that answer is empty.`, readOf(record));
  const texts = record.id ? ownIds(options) : null;
  if (texts) return readExact(line, kind ?? (letters.length > 1 ? 'multi' : 'choice'), record, letters, texts, hints);
  return rowOf(
    line,
    {
      id: record.id,
      kind,
      stem: record.question ?? '',
      right: letters.map((letter) => options[letter] ?? ''),
      wrong: options.filter((text, i) => text.trim() && !letters.includes(i)),
      topic: record.category,
      difficulty: record.difficulty,
      explanation: record.explanation,
      source: record.source,
      licence: record.license,
      lang: record.lang,
    },
    hints,
  );
}

/** What a row says of a question that it does not tell the right answer of. */
export function readOf(record: CsvRecord, kind = 'choice'): ReadFields {
  return {
    ...{ kind, stem: record.question ?? '', right: [] },
    options: LETTERS.flatMap((letter) => {
      const text = record[letter]?.trim();
      return text ? [{ id: letter, text }] : [];
    }),
    ...(record.explanation?.trim() ? { explanation: record.explanation } : {}),
    ...(record.source?.trim() ? { source: record.source } : {}),
  };
}

export function lettersOf(text: string): number[] | null {
  const letters = text
    .split(/[;,\s]+/)
    .filter(Boolean)
    .map((letter) => LETTERS.indexOf(letter.toLowerCase() as 'a'));
  return letters.length === 0 || letters.includes(-1) ? null : letters;
}

/** Our own export writes `id|text`, so that ids survive; a hand-written file has texts alone. */
function ownIds(options: readonly string[]): Lettered | null {
  const out: (Option | null)[] = [];
  for (const option of options) {
    const match = /^([a-zA-Z0-9][\w.:-]*)\|([\s\S]+)$/.exec(option);
    if (!match && option) return null;
    out.push(match ? { id: match[1] ?? '', text: match[2] ?? '' } : null);
  }
  return out.some(Boolean) ? out : null;
}

/** By letter; null where a cell is empty, so that every letter keeps its place. */
type Lettered = readonly (Option | null)[];

function readExact(
  line: number,
  kind: string,
  record: CsvRecord,
  letters: readonly number[],
  options: Lettered,
  hints: ImportHints,
): Row {
  return parsed(line, {
    ...commonOf(record, hints),
    kind,
    options: options.filter(Boolean),
    right: letters.map((letter) => options[letter]?.id ?? ''),
  });
}

function readSpecial(line: number, kind: 'number' | 'text' | 'order', record: CsvRecord, hints: ImportHints): Row {
  const common = commonOf(record, hints);
  const parts = (record.correct ?? '').split(';').map((part) => part.trim());
  if (kind === 'text')
    return parsed(line, { ...common, kind, right: parts.filter(Boolean).map((part) => part.replaceAll('\\,', ';')) });
  if (kind === 'number') {
    const [right, tolerance, min, max, step] = parts.map(Number);
    const unit = parts[5];
    return parsed(line, { ...common, kind, right, tolerance, min, max, step, ...(unit ? { unit } : {}) });
  }
  const texts = LETTERS.map((letter) => record[letter] ?? '');
  const options: Lettered = ownIds(texts) ?? texts.map((text, i) => (text.trim() ? { id: `o${i + 1}`, text } : null));
  const letters = lettersOf(record.correct ?? '');
  if (!letters)
    return problem(
      line,
      because`"correct" must name the order by letters, e.g. B;A;C, not "${record.correct ?? ''}".`,
      readOf(record, kind),
    );
  return parsed(line, {
    ...{ ...common, kind, options: options.filter(Boolean) },
    right: letters.map((letter) => options[letter]?.id ?? ''),
  });
}

function commonOf(record: CsvRecord, hints: ImportHints): Record<string, unknown> {
  // Our own export names a topic by its id, which may be nobody's title: kept as it is where it can be an id.
  const own = record.id && record.category ? record.category : topicIdOf(record.category);
  const topic = own ?? hints.topic ?? 'mixed';
  const set = (name: string, value: unknown) => (value === undefined || value === '' ? {} : { [name]: value });
  return {
    ...set(
      'id',
      record.id ||
        `${topic}-${contentHash(record.question ?? '', [record.correct ?? '', ...LETTERS.map((letter) => record[letter] ?? '')])}`,
    ),
    ...set('stem', record.question),
    ...set('topic', topic),
    ...set('difficulty', difficultyOf(record.difficulty)),
    ...set('explanation', record.explanation),
    ...set('source', record.source),
    ...set('licence', record.license || hints.licence),
    ...set('lang', record.lang?.trim() || hints.lang),
    ...set('author', record.author || hints.author),
    ...set('tags', record.tags ? record.tags.split(';') : undefined),
    ...set('revision', record.revision ? Number(record.revision) : undefined),
    ...set('provenance', record.provenance ? safeJson(record.provenance) : provenanceOf(own, record.category, hints)),
  };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // the gate says what is wrong with it
  }
}

/** A question as the cells of a record, in the order of CSV_COLUMNS; `readCsvRecord` gives the same question back. */
export function writeCsvRecord(question: Question): string[] {
  const options = 'options' in question ? question.options : [];
  const cells: Record<Column, string> = {
    id: question.id,
    kind: question.kind,
    question: question.stem,
    a: '',
    b: '',
    c: '',
    d: '',
    e: '',
    f: '',
    correct: correctOf(question),
    category: question.topic,
    difficulty: question.difficulty,
    time: '',
    explanation: question.explanation ?? '',
    source: question.source ?? '',
    license: question.licence,
    lang: question.lang,
    author: question.author,
    tags: question.tags.join(';'),
    revision: String(question.revision),
    provenance: Object.keys(question.provenance).length > 0 ? JSON.stringify(question.provenance) : '',
  };
  options.forEach((option, i) => {
    const letter = LETTERS[i];
    if (letter) cells[letter] = `${option.id}|${option.text}`;
  });
  return CSV_COLUMNS.map((column) => forSpreadsheet(cells[column]));
}

function correctOf(question: Question): string {
  switch (question.kind) {
    case 'number':
      return [question.right, question.tolerance, question.min, question.max, question.step, question.unit ?? ''].join(
        ';',
      );
    case 'text':
      return question.right.map((spelling) => spelling.replaceAll(';', '\\,')).join(';');
    default:
      return question.right
        .map((id) => LETTERS[question.options.findIndex((option) => option.id === id)]?.toUpperCase() ?? '')
        .join(';');
  }
}
