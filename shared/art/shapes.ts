import { regular, rounded, star } from './outline.ts';
import type { Point, Primitive } from './primitives.ts';
import { disc, polygon } from './primitives.ts';

/** The shapes of the answers, A to F: a second fact beside letter and colour. */
export const ANSWER_SHAPES = ['peak', 'disc', 'block', 'spark', 'hex', 'plus'] as const;
export type AnswerShape = (typeof ANSWER_SHAPES)[number];
/** All but the disc, which is no polygon. */
export type CorneredShape = Exclude<AnswerShape, 'disc'>;

/** An answer's shape in a box of 2 * `radius` about (x, y). */
export function answerShape(shape: AnswerShape, x: number, y: number, radius: number, fill: string): Primitive {
  return shape === 'disc' ? disc(x, y, radius * 0.94, fill) : polygon(shapeOutline(shape, x, y, radius), fill);
}

/** The outline of a shape with corners, softened. */
export function shapeOutline(shape: CorneredShape, x: number, y: number, radius: number): Point[] {
  const at = (across: number, down: number): Point => [x + radius * across, y + radius * down];
  switch (shape) {
    case 'peak':
      return rounded([at(0, -0.94), at(1.02, 0.82), at(-1.02, 0.82)], radius * 0.34);
    case 'block':
      return rounded([at(-0.84, -0.84), at(0.84, -0.84), at(0.84, 0.84), at(-0.84, 0.84)], radius * 0.3);
    case 'spark':
      return rounded(star(x, y, radius * 1.1, 4, 0.5), radius * 0.24);
    case 'hex':
      return rounded(regular(x, y, radius, 6, Math.PI / 6), radius * 0.2);
    case 'plus': {
      const [arm, tip] = [0.4, 0.95];
      const quarter: readonly (readonly [number, number])[] = [
        [-arm, -tip],
        [arm, -tip],
        [arm, -arm],
      ];
      // Each quarter is the one before it, turned: (across, down) becomes (-down, across).
      const corners = [0, 1, 2, 3].flatMap((turns) => quarter.map(([across, down]) => turned(across, down, turns)));
      return rounded(
        corners.map(([across, down]) => at(across, down)),
        radius * 0.16,
      );
    }
  }
}

function turned(across: number, down: number, quarters: number): readonly [number, number] {
  return quarters === 0 ? [across, down] : turned(-down, across, quarters - 1);
}
