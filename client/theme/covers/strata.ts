import { arc, curve, TURN } from '../outline.ts';
import type { Point, Primitive } from '../primitives.ts';
import { disc, polygon, rect } from '../primitives.ts';
import type { CoverBrief } from './cover-family.ts';
import { road } from './road.ts';
import { towers } from './towers.ts';

/** Layers from light to dark: hills with a sun and a pin, `peaks` with snow, the `towers` of a city, or a `road`. */
export function strata(brief: CoverBrief): Primitive[] {
  switch (brief.variant) {
    case 'peaks':
      return peaks(brief);
    case 'towers':
      return towers(brief);
    case 'road':
      return road(brief);
    default:
      return hills(brief);
  }
}

function hills({ luck, colours, width, height, calm }: CoverBrief): Primitive[] {
  const { accent, pair, deep, paper, ink } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, pair)];
  const east = luck.chance(0.55);
  const sunX = width * (east ? luck.span(0.58, 0.85) : luck.span(0.15, 0.42));
  const sunY = height * luck.span(0.16, 0.32);
  const sun = disc(sunX, sunY, Math.min(width, height) * luck.span(0.13, 0.24), paper);
  if (!calm) list.push(sun);
  for (const [layer, fill] of [paper, accent, pair, accent, deep, ink].entries()) {
    const base = height * (0.34 + layer * 0.125);
    const phase = luck.span(0, TURN);
    const waves = luck.span(0.8, 1.5);
    const swing = height * (0.075 - layer * 0.006);
    const ridge = curve(48, (t) => [
      t * width,
      base + swing * Math.sin(phase + t * TURN * waves) + swing * 0.4 * Math.sin(phase * 2 + t * TURN * waves * 2.3),
    ]);
    list.push(polygon([...ridge, [width, height], [0, height]], fill));
  }
  // The pin stands on the side the sun left free.
  const x = width * (east ? luck.span(0.16, 0.4) : luck.span(0.6, 0.84));
  const y = height * luck.span(0.33, 0.52);
  const radius = Math.max(width, height) * 0.055;
  const drop: Point[] = [...arc(x, y, radius, Math.PI * 0.86, Math.PI * 2.14, 24), [x, y + radius * 2.1]];
  if (!calm) list.push(polygon(drop, ink), disc(x, y, radius * 0.42, paper));
  return list;
}

// Three ranges; each mountain has a dark side, and the middle ones have snow.
function peaks({ luck, colours, width, height, calm }: CoverBrief): Primitive[] {
  const { accent, pair, deep, paper, ink } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, pair)];
  const short = Math.min(width, height);
  const moon = disc(width * luck.span(0.2, 0.8), height * luck.span(0.14, 0.24), short * luck.span(0.1, 0.16), paper);
  if (!calm) list.push(moon);
  const ranges = [
    { base: 0.8, tall: 0.46, light: paper, dark: accent, snow: '' },
    { base: 0.98, tall: 0.42, light: accent, dark: deep, snow: paper },
    { base: 1.14, tall: 0.38, light: deep, dark: ink, snow: '' },
  ];
  for (const { base, tall, light, dark, snow } of ranges) {
    const count = Math.max(2, Math.round(width / Math.max(96, height * 0.42)));
    const broad = width / count;
    const shift = luck.span(-0.5, 0);
    for (let peak = 0; peak <= count; peak++) {
      const x = (peak + shift + luck.span(0.3, 0.7)) * broad;
      const foot = height * base;
      const top = foot - height * tall * luck.span(0.7, 1.05);
      const half = broad * luck.span(0.62, 0.84);
      const ridge = x + half * luck.span(-0.12, 0.12);
      list.push(
        polygon(
          [
            [x - half, foot],
            [ridge, top],
            [x + half, foot],
          ],
          light,
        ),
      );
      list.push(
        polygon(
          [
            [ridge, top],
            [x + half, foot],
            [x + half * 0.1, foot],
          ],
          dark,
        ),
      );
      if (snow !== '') list.push(polygon(cap([ridge, top], [x - half, foot], [x + half, foot]), snow));
    }
    list.push(rect(0, height * base - 0.5, width, height, dark));
  }
  return list;
}

// The top fifth of a mountain, with a hem of three points.
function cap(top: Point, left: Point, right: Point): Point[] {
  const along = (to: Point, part: number): Point => [
    top[0] + (to[0] - top[0]) * part,
    top[1] + (to[1] - top[1]) * part,
  ];
  const from = along(left, 0.24);
  const to = along(right, 0.24);
  const hem = [0.8, 0.55, 0.3].map((part, index): Point => {
    const reach = (to[1] - top[1]) * (index % 2 ? -0.3 : 0.34);
    return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part + reach];
  });
  return [top, to, ...hem, from];
}
