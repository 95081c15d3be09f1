import { decode } from 'html-entities';
import { QUESTION_KINDS } from '../question.ts';
import { type CsvRecord, LETTERS, lettersOf, readCsvRecord, readOf } from './csv.ts';
import { type Headings, headingsOf } from './headings.ts';
import { because, type Reason } from './reason.ts';
import { type ImportHints, problem, type Row, textRowOf } from './row.ts';

/** Rows in which the headings are looked for: templates have a title and some advice above them. */
export const HEADING_ROWS = 30;

/** Where the headings of a table stand, and what they say; or why it has none. */
export function findHeadings(
  rows: readonly (readonly string[])[],
): { readonly at: number; readonly headings: Headings } | { readonly reason: Reason } {
  let reason: Reason | null = null;
  for (const [at, row] of rows.slice(0, HEADING_ROWS).entries()) {
    const headings = headingsOf(row);
    if ('columns' in headings) return { at, headings };
    if (row.some((cell) => cell.trim())) reason ??= headings.reason;
  }
  return { reason: reason ?? because`The file is empty.` };
}

/** A table of any quiz tool, a row a question. */
export function readTable(rows: readonly (readonly string[])[], hints: ImportHints): Row[] {
  const found = findHeadings(rows);
  if ('reason' in found) return [problem(1, found.reason)];
  return rows.slice(found.at + 1).flatMap((cells, i) => {
    const row = readTableRow(found.at + i + 2, found.headings, cells, hints);
    return row ? [row] : [];
  });
}

/** One row of a table below its headings; null where nothing is asked in it. */
export function readTableRow(
  line: number,
  { columns, names }: Headings,
  row: readonly string[],
  hints: ImportHints,
): Row | null {
  const record: CsvRecord = {};
  const wrong: string[] = [];
  let picture = '';
  columns.forEach((column, i) => {
    const cell = row[i] ?? '';
    if (column === 'wrong') wrong.push(cell);
    else if (column === 'picture') picture = cell;
    else if (column) record[column] = cell;
  });
  const texts = [record.question ?? '', ...LETTERS.map((letter) => record[letter] ?? ''), ...wrong];
  if (texts.every((text) => !text.trim()) && (names === 'numbers' || !record.correct?.trim())) return null;
  if (isAdvice(record.question ?? '')) return null;
  if (picture.trim())
    return problem(
      line,
      because`The question shows a picture, which cannot be kept. Ask it in words alone.`,
      readOf(decoded(record)),
    );
  const { kind: named, ...cells } = record;
  const kind = kindOf(named);
  if (kind === null)
    return problem(
      line,
      because`A question of the type "${named?.trim() ?? ''}" has no right answer to judge by.`,
      readOf(decoded(cells)),
    );
  const words: CsvRecord = { ...(record.id ? cells : decoded(cells)), ...(kind ? { kind } : {}) };
  if (kind === 'text' && names !== 'letters') return readSpellings(line, words, hints);
  const hasAnswers = names !== 'letters' || columns.some((column) => LETTERS.includes(column as 'a'));
  if (!hasAnswers && !kind) return readSpellings(line, words, hints);
  if (kind && !['choice', 'multi'].includes(kind)) return readCsvRecord(line, words, hints);
  if (names === 'words')
    return readWords(
      line,
      words,
      wrong.map((text) => decode(text, STRICT)),
      hints,
    );
  const correct = names === 'numbers' ? byNumber(words) : byLetter(words);
  if (correct === null) return problem(line, reasonFor(names, columns, words.correct ?? ''), readOf(words));
  if (names === 'numbers' && correct.split(';').some((letter) => !words[letter as 'a']?.trim()))
    return problem(line, because`The correct answer ${words.correct ?? ''} is empty.`, readOf(words));
  return readCsvRecord(line, { ...words, correct }, hints);
}

const STRICT = { scope: 'strict' } as const;

function decoded(record: CsvRecord): CsvRecord {
  return Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, decode(cell, STRICT)]));
}

/** The row of a template that tells what to write into its columns. */
function isAdvice(question: string): boolean {
  return /^(?:text of the question|\(?required\)?)\b/i.test(question.trim());
}

/** What other tools call a kind of ours; a question of one answer has no name that is needed. */
const KINDS: ReadonlyMap<string, string | undefined> = new Map(
  Object.entries({
    choice: [
      'multiple choice',
      'single choice',
      'single select',
      'mcq',
      'mc',
      'quiz',
      'radio',
      'true false',
      'true or false',
    ],
    multi: ['checkbox', 'checkboxes', 'multiple select', 'multi select', 'multiple answer', 'multiple answers', 'msq'],
    text: ['fill in the blank', 'fill in the blanks', 'short answer', 'type answer', 'typed answer', 'text input'],
  }).flatMap(([kind, names]) => names.map((name) => [name, kind === 'choice' ? undefined : kind] as const)),
);
const ASKS_FOR_OPINIONS = /^(?:poll|survey|open(?: ended)?|draw|drawing|slide|word cloud|essay|discussion|brainstorm)$/;

/** A kind by our name or another's, undefined where none is named; null: nobody is right or wrong. */
function kindOf(cell: string | undefined): string | undefined | null {
  const name = cell?.trim().toLowerCase() ?? '';
  if (!name || (QUESTION_KINDS as readonly string[]).includes(name) || name.includes(':')) return name || undefined;
  const plain = name.replace(/[^a-z]+/g, ' ').trim();
  if (ASKS_FOR_OPINIONS.test(plain)) return null;
  return KINDS.has(plain) ? KINDS.get(plain) : name;
}

/** Words to be typed: the answers there are, or what the one column says. */
function readSpellings(line: number, record: CsvRecord, hints: ImportHints): Row {
  const options = LETTERS.map((letter) => record[letter] ?? '').filter((text) => text.trim());
  const right = options.length > 0 ? options : (record.correct ?? '').split(/[;|]/);
  return textRowOf(line, { ...stemOf(record), right }, hints);
}

/** The right answer in a column of its own, the wrong ones in theirs. */
function readWords(line: number, record: CsvRecord, wrong: readonly string[], hints: ImportHints): Row {
  const texts = [record.correct ?? '', ...wrong.filter((text) => text.trim())];
  if (!texts[0]?.trim()) {
    const answers = Object.fromEntries(texts.slice(1).map((text, i) => [LETTERS[i] ?? '', text]));
    return problem(line, because`The column of the right answer is empty.`, readOf({ ...record, ...answers }));
  }
  if (texts.length > LETTERS.length)
    return problem(line, because`There are more than ${LETTERS.length - 1} wrong answers.`);
  const answers = Object.fromEntries(texts.map((text, i) => [LETTERS[i] ?? '', text]));
  return readCsvRecord(line, { ...record, ...answers, correct: 'A' }, hints);
}

function stemOf(record: CsvRecord) {
  const { question, category, difficulty, explanation, source, license, lang } = record;
  return { stem: question ?? '', topic: category, difficulty, explanation, source, licence: license, lang };
}

/** "2", "1,3" or the words of an answer as letters; "1.3" is what a spreadsheet may make of 1,3. Null: it names none. */
function byNumber(record: CsvRecord): string | null {
  const numbers = (record.correct ?? '')
    .split(/[,;.|&\s]+/)
    .filter(Boolean)
    .map(Number);
  if (numbers.length > 0 && numbers.every((n) => Number.isInteger(n) && n >= 1 && n <= LETTERS.length))
    return numbers.map((n) => LETTERS[n - 1] ?? '').join(';');
  return byWords(record);
}

/** "A", "A;C" or the words of an answer as letters; null: it names none. */
function byLetter(record: CsvRecord): string | null {
  const correct = record.correct ?? '';
  return lettersOf(correct) ? correct : byWords(record);
}

function byWords(record: CsvRecord): string | null {
  const letterOf = (words: string): string | undefined =>
    LETTERS.find((letter) => words.trim() && record[letter]?.trim().toLowerCase() === words.trim().toLowerCase());
  const correct = record.correct ?? '';
  const whole = letterOf(correct);
  if (whole) return whole;
  const parts = correct.split(/[;|,]/).map(letterOf);
  return parts.every(Boolean) ? parts.join(';') : null;
}

function reasonFor(names: Headings['names'], columns: Headings['columns'], correct: string): Reason {
  if (names === 'letters')
    return because`"correct" must name answers by their letters, e.g. A or A;C, or in their words, not "${correct}".`;
  const most = columns.filter((column) => LETTERS.includes(column as 'a')).length;
  return because`The correct answer must be 1 to ${most}, e.g. 2 or 1,3, not "${correct}".`;
}
