import type { FormAsk } from '../form-plan.ts';

/** Rows of options at the reveal, in the room they are given. */
export interface ToldGrid {
  readonly columns: number;
  readonly rows: number;
}
/** From here on they stand in two columns. */
const TWO_COLUMNS = 400;
/** Between two rows of them, and two columns. */
export const TOLD_GAP = 6;
const TOLD_ROW = { least: 30, phone: 40, most: 52 } as const;
/** A line of guesses or a wall of words: least, and most where there is no second column. */
const TOLD_STAGE = { least: 92, most: 196 } as const;

/** How the options of an order or of several stand at the reveal. */
export function toldGrid(options: number, width: number): ToldGrid {
  const columns = width < TWO_COLUMNS ? 1 : 2;
  return { columns, rows: Math.ceil(options / columns) };
}

/** How high the stage of a kind is at the reveal, px: as it likes to be, and at least. `wide` is what it may take beside a rail. */
export function toldHeights(
  { kind, options }: FormAsk,
  { width, wide }: { readonly width: number; readonly wide: number | null },
): { readonly ideal: number; readonly least: number } {
  if (kind === 'number' || kind === 'text') return { ideal: wide ?? TOLD_STAGE.most, least: TOLD_STAGE.least };
  const { rows } = toldGrid(options.length, width);
  const high = (row: number): number => rows * (row + TOLD_GAP) - TOLD_GAP;
  return { ideal: high(wide === null ? TOLD_ROW.phone : TOLD_ROW.most), least: high(TOLD_ROW.least) };
}
