import { curve, TURN } from '../outline.ts';
import type { Point, Primitive } from '../primitives.ts';
import { disc, line, polygon, rect } from '../primitives.ts';
import type { CoverBrief, CoverColours } from './cover-family.ts';

/** A road that winds out of the hills under a sun with cogs, and a car on its way home. */
export function road({ luck, colours, width, height, calm }: CoverBrief): Primitive[] {
  const { accent, pair, deep, paper, ink } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  const short = Math.min(width, height);
  const horizon = height * luck.span(0.46, 0.54);
  const far = width * luck.span(0.3, 0.7);
  const sun = short * luck.span(0.22, 0.28);
  if (!calm) {
    const rise = horizon - sun * luck.span(0.3, 0.6);
    list.push(polygon(cog(far, rise, sun, luck.span(0, 1)), pair), disc(far, rise, sun * 0.42, deep));
  }
  for (const [depth, fill] of [accent, paper, accent].entries()) {
    const phase = luck.span(0, TURN);
    const base = horizon + height * 0.07 * depth;
    const swing = height * 0.05;
    const ridge = curve(40, (t) => [t * width, base + swing * Math.sin(phase + t * TURN * (0.8 + depth * 0.4))]);
    list.push(polygon([...ridge, [width, height], [0, height]], fill));
  }

  // Seen from behind the wheel: the nearer, the broader, and the wider each bend.
  const bends = luck.span(0.9, 1.3) * TURN;
  const sway = width * luck.span(0.1, 0.16) * (luck.chance(0.5) ? 1 : -1);
  const top = horizon + height * 0.1;
  const near = width * 0.5;
  const along = (t: number, across: number): Point => {
    const depth = t ** 1.7;
    const middle = far + (near - far) * t + sway * Math.sin(t * bends) * (0.35 + t);
    return [middle + across * width * (0.012 + 0.34 * depth), top + (height - top) * depth];
  };
  const strip = (from: number, to: number, left: number, right: number): Point[] => [
    ...curve(24, (t) => along(from + (to - from) * t, left)),
    ...curve(24, (t) => along(to - (to - from) * t, right)),
  ];
  list.push(polygon(strip(0, 1.04, -1.14, 1.14), pair), polygon(strip(0, 1.04, -1, 1), ink));
  for (let dash = 1; dash < 9; dash++) list.push(polygon(strip(dash / 9, dash / 9 + 0.055, -0.045, 0.045), paper));
  const lane = width * (0.012 + 0.34 * 0.8 ** 1.7);
  if (!calm) list.push(...car(along(0.8, 0.5), Math.min(lane * 0.66, height * 0.3), colours));
  return list;
}

/** The four corners of a tooth and where they are, in quarters of its share of the rim: its tip, then its root. */
const TOOTH = [0.5, 1.9, 2.4, 4] as const;

/** A wheel with ten teeth. */
function cog(x: number, y: number, radius: number, turned: number): Point[] {
  return Array.from({ length: 40 }, (_, corner): Point => {
    const reach = radius * (corner % 4 < 2 ? 1 : 0.8);
    const angle = turned + ((corner - (corner % 4) + (TOOTH[corner % 4] ?? 0)) / 40) * TURN;
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
}

/** A small car from behind, `size` px broad, its tyres on the point. */
function car([x, y]: Point, size: number, { accent, pair, deep, paper, ink }: CoverColours): Primitive[] {
  const at = (across: number, up: number): Point => [x + across * size, y - up * size];
  return [
    rect(...at(-0.44, 0.3), size * 0.18, size * 0.3, deep, size * 0.05),
    rect(...at(0.26, 0.3), size * 0.18, size * 0.3, deep, size * 0.05),
    polygon([at(-0.42, 0.42), at(-0.3, 0.82), at(0.3, 0.82), at(0.42, 0.42)], paper),
    polygon([at(-0.31, 0.46), at(-0.23, 0.74), at(0.23, 0.74), at(0.31, 0.46)], ink),
    rect(...at(-0.5, 0.5), size, size * 0.36, paper, size * 0.1),
    rect(...at(-0.42, 0.4), size * 0.16, size * 0.1, pair, size * 0.03),
    rect(...at(0.26, 0.4), size * 0.16, size * 0.1, pair, size * 0.03),
    rect(...at(-0.16, 0.38), size * 0.32, size * 0.12, accent, size * 0.02),
    line([at(-0.46, 0.19), at(0.46, 0.19)], size * 0.05, deep),
  ];
}
