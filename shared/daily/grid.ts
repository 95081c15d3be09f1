import type { DailyMark } from './tried.ts';

const SQUARES: Readonly<Record<DailyMark, string>> = { right: '🟩', part: '🟨', wrong: '🟥', none: '⬛' };
const LINE_SQUARES = 5;

/** DT6: a try as coloured squares, five a line, to paste anywhere: how it went, and nothing of what was asked. */
export function gridOf(marks: readonly DailyMark[]): string {
  const lines: string[] = [];
  for (let from = 0; from < marks.length; from += LINE_SQUARES)
    lines.push(
      marks
        .slice(from, from + LINE_SQUARES)
        .map((mark) => SQUARES[mark])
        .join(''),
    );
  return lines.join('\n');
}
