import type { Box } from './box.ts';

/** The style of an element of the page that lies exactly over a box of the canvas. */
export function placedAt({
  x,
  y,
  width,
  height,
}: Box): Record<'insetInlineStart' | 'top' | 'width' | 'height', string> {
  return { insetInlineStart: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
}
