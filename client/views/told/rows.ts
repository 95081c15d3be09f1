import type { Box } from '../box.ts';
import { box } from '../box.ts';
import { TOLD_GAP as GAP, toldGrid } from './told-heights.ts';

const TALLEST = 64;

/** Boxes for so many options at the reveal; an `order` is read down its columns, anything else along its rows. Pure. */
export function rowBoxes(place: Box, count: number, reads: 'down' | 'along'): Box[] {
  const { columns, rows } = toldGrid(count, place.width);
  const width = (place.width - (columns - 1) * GAP) / columns;
  const height = Math.min(TALLEST, (place.height - (rows - 1) * GAP) / rows);
  const top = place.y + (place.height - rows * height - (rows - 1) * GAP) / 2;
  return Array.from({ length: count }, (_, i) => {
    const column = reads === 'down' ? Math.floor(i / rows) : i % columns;
    const row = reads === 'down' ? i % rows : Math.floor(i / columns);
    return box(place.x + column * (width + GAP), top + row * (height + GAP), width, height);
  });
}
