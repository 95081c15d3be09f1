/** One line of the report. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What we aim at: at most, or at least, this. */
  readonly goal?: { readonly atMost: number } | { readonly atLeast: number };
  readonly note?: string;
}

export function isMet({ value, goal }: Figure): boolean | null {
  if (!goal || Number.isNaN(value)) return null;
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}

/** The report as an aligned table. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const met = isMet(figure);
    const goal = figure.goal
      ? 'atMost' in figure.goal
        ? `<= ${show(figure.goal.atMost)}`
        : `>= ${show(figure.goal.atLeast)}`
      : '';
    return [
      met === null ? ' ' : met ? 'ok' : 'MISSED',
      figure.name,
      `${show(figure.value)} ${figure.unit}`,
      goal,
      figure.note ?? '',
    ];
  });
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 2 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function show(value: number): string {
  if (Number.isNaN(value)) return 'n/a';
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return String(Math.round(value * 100) / 100);
}
