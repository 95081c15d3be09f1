import { type Column, CSV_COLUMNS, LETTERS } from './csv.ts';
import { because, type Reason } from './reason.ts';

/** What a column of a table holds: one of ours, one of several wrong answers, or something to look at. */
export type TableColumn = Column | 'wrong' | 'picture';

export interface Headings {
  /** In the order of the table; null for a column that says nothing to us. */
  readonly columns: readonly (TableColumn | null)[];
  /** How the right answers are named: by the letters or numbers of the answers, or in words. */
  readonly names: 'letters' | 'numbers' | 'words';
}

/** Other people's names for our columns, as `plainHeading` leaves them. */
const ALIASES: ReadonlyMap<string, TableColumn> = new Map(
  Object.entries({
    question: ['stem', 'text', 'question text', 'question title', 'question stem', 'prompt', 'term'],
    correct: [
      ...[
        'answer',
        'answers',
        'right',
        'solution',
        'key',
        'answer key',
        'definition',
        'correct answer',
        'right answer',
      ],
      ...[
        'correct answers',
        'right answers',
        'correct option',
        'correct options',
        'correct choice',
        'correct response',
      ],
    ],
    explanation: ['answer explanation', 'rationale', 'feedback', 'general feedback', 'explanation of answer'],
    category: ['topic', 'subject', 'theme'],
    difficulty: ['level', 'difficulty level'],
    time: ['time limit', 'time in seconds', 'seconds', 'timer'],
    license: ['licence'],
    lang: ['language'],
    kind: ['type', 'question type'],
    picture: ['image', 'image link', 'image url', 'picture', 'picture link', 'media', 'media link', 'video link'],
  } satisfies Partial<Record<TableColumn, string[]>>).flatMap(([column, names]) =>
    names.map((name) => [name, column as TableColumn] as const),
  ),
);
const OPTION = /^(?:(?:answer|option|choice|response|alternative|answer option|answer choice) ?)?([1-6a-f])$/;
const WRONG = /^(?:(?:incorrect|wrong|false)(?: (?:answer|option|choice|response)s?)?|distractors?)(?: \d)?$/;

/** What the columns of a row of headings hold; a reason where it cannot be one. */
export function headingsOf(cells: readonly string[]): Headings | { readonly reason: Reason } {
  const taken = new Set<TableColumn>();
  const marks: string[] = [];
  const columns = cells.map((cell): TableColumn | null => {
    const name = plainHeading(cell);
    const [, mark] = OPTION.exec(name) ?? [];
    const column = mark
      ? LETTERS['123456'.includes(mark) ? Number(mark) - 1 : LETTERS.indexOf(mark as 'a')]
      : named(name);
    if (!column || (taken.has(column) && column !== 'wrong')) return null;
    taken.add(column);
    if (mark) marks.push(mark);
    return column;
  });
  const missing = (['question', 'correct'] as const).find((needed) => !taken.has(needed));
  const hasAnswers = marks.length > 0 || taken.has('wrong');
  const foreign = missing || !hasAnswers ? byPosition(cells) : null;
  if (foreign) return { columns: foreign, names: 'numbers' };
  if (missing) return { reason: because`The first line must name the columns; "${missing}" is missing.` };
  const isNumbered = marks.length > 0 && marks.every((mark) => '123456'.includes(mark));
  return { columns, names: taken.has('wrong') ? 'words' : isNumbered ? 'numbers' : 'letters' };
}

function named(name: string): TableColumn | undefined {
  if ((CSV_COLUMNS as readonly string[]).includes(name)) return name as Column;
  return WRONG.test(name) ? 'wrong' : ALIASES.get(name);
}

/** `Answer 3 (optional)` and `Question - max 120 characters` without what is said beside the name. */
function plainHeading(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/^\uFEFF/, '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s[-–—:]\s[\s\S]*$/, '')
    .replaceAll('#', ' number ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Kahoot's template in any language: four headings that count 1 to 4, the question before them, and behind them the
 * time and the right answers.
 */
function byPosition(cells: readonly string[]): (TableColumn | null)[] | null {
  const counts = (cell: string | undefined, n: number): boolean => /\d+/.exec(cell ?? '')?.[0] === String(n);
  const at = cells.findIndex((_, i) => [1, 2, 3, 4].every((n) => counts(cells[i + n - 1], n)));
  const correct = at + 5;
  if (at < 1 || !cells[at - 1]?.trim() || !cells[correct]?.trim()) return null;
  const columns: (TableColumn | null)[] = cells.map(() => null);
  columns.splice(at - 1, 7, 'question', 'a', 'b', 'c', 'd', 'time', 'correct');
  return columns;
}
