import { BESIDE_FROM, type FormAsk } from '../form-plan.ts';

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
/** Of two lines: what stands beside a place, over it. */
const STACKED_ROW = { least: 38, phone: 44, most: 56 } as const;
/** A line of guesses or a wall of words: least, and most where there is no second column. */
const TOLD_STAGE = { least: 92, most: 196 } as const;

/** Whether what stands beside a place stands over it, in a row so wide. */
export const isStacked = (width: number): boolean => width < BESIDE_FROM;

/** How the options of an order or of several stand at the reveal. */
export function toldGrid(options: number, width: number): ToldGrid {
  const columns = width < TWO_COLUMNS ? 1 : 2;
  return { columns, rows: Math.ceil(options / columns) };
}

/** How high the stage of a kind is at the reveal, px: as it likes to be, and at least. `wide` is what it may take beside a rail. */
export function toldHeights(
  { kind, options, beside = [] }: FormAsk,
  { width, wide }: { readonly width: number; readonly wide: number | null },
): { readonly ideal: number; readonly least: number } {
  if (kind === 'number' || kind === 'text') return { ideal: wide ?? TOLD_STAGE.most, least: TOLD_STAGE.least };
  const { columns, rows } = toldGrid(options.length, width);
  const row = beside.length > 0 && isStacked(width / columns) ? STACKED_ROW : TOLD_ROW;
  const high = (one: number): number => rows * (one + TOLD_GAP) - TOLD_GAP;
  return { ideal: high(wide === null ? row.phone : row.most), least: high(row.least) };
}
