/** Four corners, from the top left one on clockwise. */
type Corners = readonly [number, number, number, number];

/**
 * Adds a rounded box to the path, as `context.roundRect` does, which is younger than the oldest browsers that play
 * (docs/decisions). Corners that do not fit are made smaller together.
 */
export function roundRect(
  context: Pick<CanvasRenderingContext2D, 'moveTo' | 'arcTo' | 'closePath'>,
  x: number,
  y: number,
  width: number,
  height: number,
  corner: number | readonly number[],
): void {
  const corners = cornersOf(corner);
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  const fit = Math.min(
    1,
    ...[
      width / (topLeft + topRight),
      width / (bottomLeft + bottomRight),
      height / (topLeft + bottomLeft),
      height / (topRight + bottomRight),
    ].filter((share) => share >= 0),
  );
  const [right, bottom] = [x + width, y + height];
  context.moveTo(x + topLeft * fit, y);
  context.arcTo(right, y, right, bottom, topRight * fit);
  context.arcTo(right, bottom, x, bottom, bottomRight * fit);
  context.arcTo(x, bottom, x, y, bottomLeft * fit);
  context.arcTo(x, y, right, y, topLeft * fit);
  context.closePath();
}

function cornersOf(corner: number | readonly number[]): Corners {
  const [a = 0, b = a, c = a, d = b] = typeof corner === 'number' ? [corner] : corner;
  return [a, b, c, d];
}
