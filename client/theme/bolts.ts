import { artLuck } from './art-luck.ts';
import type { Point, Primitive } from './primitives.ts';
import { polygon } from './primitives.ts';

/** One bolt: a closed zigzag, in times of its size about its upper left corner. */
const ZIGZAG: readonly Point[] = [
  [0, 0],
  [0.5, 0],
  [0.26, 0.62],
  [0.62, 0.62],
  [-0.12, 1.7],
  [0.08, 0.9],
  [-0.26, 0.9],
];
/** Where they stand on a stage, in parts of it, and how large they are, in parts of its shorter side. */
const PLACES: readonly (readonly [x: number, y: number, size: number])[] = [
  [0.03, -0.02, 0.26],
  [0.2, 0.4, 0.22],
  [0.36, -0.08, 0.3],
  [0.52, 0.34, 0.24],
  [0.68, -0.05, 0.28],
  [0.86, 0.3, 0.3],
  [0.06, 0.7, 0.24],
  [0.4, 0.72, 0.26],
  [0.64, 0.66, 0.22],
  [0.94, 0.74, 0.24],
  [0.92, -0.1, 0.2],
];

/** The charged stage: bolts over a box, the same for one seed. */
export function boltsOf(seed: string, width: number, height: number, fill: string): Primitive[] {
  const luck = artLuck(`bolts:${seed}`);
  return PLACES.map(([across, down, part]) => {
    const x = width * (across + luck.span(-0.03, 0.03));
    const y = height * down;
    const size = Math.min(width, height) * part * luck.span(0.9, 1.1);
    return boltOf(x, y, size, fill);
  });
}

/** One bolt of a size, its upper left corner at (x, y). */
export function boltOf(x: number, y: number, size: number, fill: string): Primitive {
  return polygon(
    ZIGZAG.map(([across, down]) => [x + across * size, y + down * size] as const),
    fill,
  );
}
