import { DIFFICULTIES, type Question } from '#shared/questions/question.ts';
import { statisticsOfBank } from './bank-statistics.ts';

/** Earlier decades are shown by the century. */
const DECADES_FROM_YEARS = 1900;
const COLUMN_CHARS = { name: 20, number: 8 } as const;

/** `npm run questions -- stats`: kinds, topics, difficulty, decades and sources of the bank. */
export function printStatistics(questions: readonly Question[], print: (line: string) => void): void {
  const { kinds, topics, difficulties, decades, sourced } = statisticsOfBank(questions);
  const byDifficulty = (counts: typeof difficulties): number[] => DIFFICULTIES.map((level) => counts[level]);

  print(row('topic', [...DIFFICULTIES, 'all']));
  for (const [topic, counts] of topics) print(row(topic, withSum(byDifficulty(counts))));
  print(row('all', withSum(byDifficulty(difficulties))));
  print(row('with a source', withSum(byDifficulty(sourced))));

  print('');
  for (const [kind, count] of kinds) print(row(kind, [count, percent(count, questions.length)]));

  print('');
  const times = new Map<string, number>();
  for (const [decade, count] of decades) {
    const time =
      decade < DECADES_FROM_YEARS ? `${Math.floor(decade / 100)}00 to ${Math.floor(decade / 100)}99` : `${decade}s`;
    times.set(time, (times.get(time) ?? 0) + count);
  }
  for (const [time, count] of times) print(row(time, [count]));
  const dated = [...decades.values()].reduce((sum, count) => sum + count, 0);
  print(row('no year', [questions.length - dated]));
}

function row(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(COLUMN_CHARS.name) + cells.map((cell) => String(cell).padStart(COLUMN_CHARS.number)).join('');
}

function withSum(numbers: readonly number[]): number[] {
  return [...numbers, numbers.reduce((sum, one) => sum + one, 0)];
}

function percent(part: number, all: number): string {
  return `${all === 0 ? 0 : Math.round((100 * part) / all)} %`;
}
