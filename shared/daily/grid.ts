import type { DailyMark } from './tried.ts';

const SQUARES: Readonly<Record<DailyMark, string>> = { right: '🟩', part: '🟨', wrong: '🟥', none: '⬛' };
const A_LINE = 5;

/** DT6: a try as coloured squares, five a line, to paste anywhere: how it went, and nothing of what was asked. */
export function gridOf(marks: readonly DailyMark[]): string {
  const lines: string[] = [];
  for (let from = 0; from < marks.length; from += A_LINE)
    lines.push(
      marks
        .slice(from, from + A_LINE)
        .map((mark) => SQUARES[mark])
        .join(''),
    );
  return lines.join('\n');
}
