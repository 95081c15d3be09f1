/**
 * The six things all art is made of, so that one list can become an SVG (`svg.ts`) or be painted on a 2D canvas
 * (`paint.ts`). Flat colours only; lengths in px of the box the list was made for; angles in radians, clockwise,
 * 0 pointing right.
 */

export type Point = readonly [x: number, y: number];

export interface RectPrimitive {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Corner radius; 0 is a hard-edged cell that meets its neighbours without a seam. */
  readonly corner: number;
  readonly fill: string;
}

export interface DiscPrimitive {
  readonly kind: 'disc';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
}

export interface RingPrimitive {
  readonly kind: 'ring';
  readonly x: number;
  readonly y: number;
  /** To the middle of the stroke. */
  readonly radius: number;
  readonly stroke: number;
  readonly fill: string;
}

export interface WedgePrimitive {
  readonly kind: 'wedge';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly from: number;
  /** After `from`, less than a whole turn later. */
  readonly to: number;
  readonly fill: string;
}

export interface PolygonPrimitive {
  readonly kind: 'polygon';
  readonly points: readonly Point[];
  readonly fill: string;
}

export interface LinePrimitive {
  readonly kind: 'line';
  readonly points: readonly Point[];
  /** Round ends and joins. */
  readonly stroke: number;
  readonly fill: string;
}

export type Primitive =
  | RectPrimitive
  | DiscPrimitive
  | RingPrimitive
  | WedgePrimitive
  | PolygonPrimitive
  | LinePrimitive;

export function rect(x: number, y: number, width: number, height: number, fill: string, corner = 0): RectPrimitive {
  return { kind: 'rect', x, y, width, height, corner, fill };
}

export function disc(x: number, y: number, radius: number, fill: string): DiscPrimitive {
  return { kind: 'disc', x, y, radius, fill };
}

export function ring(x: number, y: number, radius: number, stroke: number, fill: string): RingPrimitive {
  return { kind: 'ring', x, y, radius, stroke, fill };
}

export function wedge(x: number, y: number, radius: number, from: number, to: number, fill: string): WedgePrimitive {
  return { kind: 'wedge', x, y, radius, from, to, fill };
}

export function polygon(points: readonly Point[], fill: string): PolygonPrimitive {
  return { kind: 'polygon', points, fill };
}

export function line(points: readonly Point[], stroke: number, fill: string): LinePrimitive {
  return { kind: 'line', points, stroke, fill };
}
