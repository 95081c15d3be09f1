import { type ImportHints, problem, type Row, rowOf } from './row.ts';

/** A cell of a spreadsheet; a date is handed over as text. */
export type Cell = string | number | boolean | null | undefined;

/** Kahoot's template: a header row found by its text, then question, four answers, time limit, correct answers as `"1,3"` or a number. */
export function readKahootRows(sheet: readonly (readonly Cell[])[], hints: ImportHints): Row[] {
  const header = sheet.findIndex(
    (row) =>
      row.some((cell) => /^question\b/i.test(textOf(cell))) && row.some((cell) => /^answer 1\b/i.test(textOf(cell))),
  );
  if (header < 0) return [problem(1, 'No row says "Question" and "Answer 1": is this Kahoot\'s template?')];
  const titles = (sheet[header] ?? []).map((cell) => textOf(cell).toLowerCase());
  const columnOf = (start: string): number => titles.findIndex((title) => title.startsWith(start));
  const question = columnOf('question');
  const answers = [1, 2, 3, 4].map((n) => columnOf(`answer ${n}`));
  const correct = columnOf('correct');
  if (correct < 0) return [problem(header + 1, 'The header names no column with the correct answers.')];
  return sheet.slice(header + 1).flatMap((row, i): Row[] => {
    const line = header + i + 2;
    const stem = textOf(row[question]);
    const texts = answers.map((column) => (column < 0 ? '' : textOf(row[column])));
    if (!stem && texts.every((text) => !text)) return [];
    const numbers = textOf(row[correct])
      .split(/[,;\s]+/)
      .filter(Boolean)
      .map(Number);
    if (numbers.length === 0 || numbers.some((n) => !Number.isInteger(n) || n < 1 || n > 4)) {
      return [problem(line, `The correct answer must be 1 to 4, e.g. 2 or 1,3, not "${textOf(row[correct])}".`)];
    }
    if (numbers.some((n) => !texts[n - 1])) return [problem(line, `The correct answer ${numbers.join(',')} is empty.`)];
    return [
      rowOf(
        line,
        {
          stem,
          right: numbers.map((n) => texts[n - 1] ?? ''),
          wrong: texts.filter((text, n) => text && !numbers.includes(n + 1)),
        },
        hints,
      ),
    ];
  });
}

/** Numeric cells are normal, also as answers. */
function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  return String(cell).trim();
}
