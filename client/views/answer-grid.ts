import type { Box } from './box.ts';
import { box } from './box.ts';
import type { Measures } from './measures.ts';

/** Columns for so many options: one on a phone, two elsewhere, more for five or six where they fit. */
export function columnsFor({ few, many }: Measures, options: number): number {
  return options > 4 ? many : few;
}

/** One row of five or six options, where four are one below the other. */
const MANY = 52;

/** Height of every row of answers. */
export function rowHeights(measures: Measures, options: number): number[] {
  const { few, answer, answerGap: gap } = measures;
  if (options === 0) return [];
  const rowsOfFour = 4 / few;
  const four = rowsOfFour * answer + (rowsOfFour - 1) * gap;
  // Few options fill the place of four, so that the thumb finds them where it always does.
  if (few === 1) {
    if (options > 4) return Array.from({ length: Math.ceil(options / measures.many) }, () => Math.min(answer, MANY));
    return Array.from({ length: options }, () => Math.floor((four - (options - 1) * gap) / options));
  }
  if (options <= 2) return [four];
  const rows = Math.ceil(options / columnsFor(measures, options));
  return Array.from({ length: rows }, () => (rows > 2 ? Math.max(52, Math.floor((four - gap) / rows)) : answer));
}

/** These rows, as high as they can be together in so many px. */
export function spread(heights: readonly number[], room: number, gap: number): number[] {
  const each = Math.floor((room - (heights.length - 1) * gap) / heights.length);
  return heights.map((height) => Math.max(height, each));
}

/** A box for every option, from the top left of `place` down; a lone last one is as wide as its row. */
export function gridOf(
  place: { x: number; y: number; width: number },
  columns: number,
  heights: readonly number[],
  options: number,
  gap: number,
): Box[] {
  const width = (place.width - (columns - 1) * gap) / columns;
  let y = place.y;
  const boxes: Box[] = [];
  for (const [row, height] of heights.entries()) {
    const inRow = Math.min(columns, options - row * columns);
    for (let column = 0; column < inRow; column++) {
      boxes.push(box(place.x + column * (width + gap), y, inRow === 1 ? place.width : width, height));
    }
    y += height + gap;
  }
  return boxes;
}

/** Rows and the gaps between them. */
export function stackHeight(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, heights.length - 1) * gap;
}
