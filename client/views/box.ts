/** A rectangle in CSS px of the stage, from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function box(x: number, y: number, width: number, height: number): Box {
  return { x, y, width, height };
}

export function contains({ x, y, width, height }: Box, px: number, py: number): boolean {
  return px >= x && px < x + width && py >= y && py < y + height;
}

/** The box on the way from one to another; `share` 0 to 1. */
export function between(from: Box, to: Box, share: number): Box {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return box(mix(from.x, to.x), mix(from.y, to.y), mix(from.width, to.width), mix(from.height, to.height));
}

export function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** The smallest box around some; null: there is none. */
export function outlineOf(boxes: readonly (Box | null)[]): Box | null {
  const some = boxes.filter((one) => one !== null);
  if (some.length === 0) return null;
  const [x, y] = [Math.min(...some.map((one) => one.x)), Math.min(...some.map((one) => one.y))];
  const right = Math.max(...some.map((one) => one.x + one.width));
  return box(x, y, right - x, Math.max(...some.map((one) => one.y + one.height)) - y);
}
