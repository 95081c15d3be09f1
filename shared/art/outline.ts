import type { Point } from './primitives.ts';

export const TURN = Math.PI * 2;

/** `steps` + 1 points of a curve, with t from 0 to 1. */
export function curve(steps: number, at: (t: number) => Point): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => at(step / steps));
}

/** A circle's arc as `steps` + 1 points. */
export function arc(x: number, y: number, radius: number, from: number, to: number, steps = 22): Point[] {
  return curve(steps, (t) => {
    const angle = from + t * (to - from);
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** The corners of a regular polygon. */
export function regular(x: number, y: number, radius: number, corners: number, turned = 0): Point[] {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = turned + (corner / corners) * TURN;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** A star that points up; `inner` is the part of the radius its notches reach. */
export function star(x: number, y: number, radius: number, tips = 4, inner = 0.42): Point[] {
  return Array.from({ length: tips * 2 }, (_, corner) => {
    const angle = (corner * Math.PI) / tips - Math.PI / 2;
    const reach = corner % 2 ? radius * inner : radius;
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
}

/** The same outline with its corners rounded: each corner becomes a sampled quadratic curve. */
export function rounded(outline: readonly Point[], radius: number, steps = 5): Point[] {
  return outline.flatMap((corner, index) => {
    const before = outline.at(index - 1) ?? corner;
    const after = outline[(index + 1) % outline.length] ?? corner;
    const start = towards(corner, before, radius);
    const end = towards(corner, after, radius);
    return curve(steps, (t) => bend(start, corner, end, t));
  });
}

/** A point of a quadratic curve. */
export function bend(start: Point, pull: Point, end: Point, t: number): Point {
  const u = 1 - t;
  return [
    u * u * start[0] + 2 * u * t * pull[0] + t * t * end[0],
    u * u * start[1] + 2 * u * t * pull[1] + t * t * end[1],
  ];
}

// At most half way, so that two rounded corners never cross on a short side.
function towards(from: Point, to: Point, reach: number): Point {
  const distance = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const part = distance === 0 ? 0 : Math.min(reach, distance / 2) / distance;
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}
