import type { Primitive } from '../primitives.ts';
import { disc, line, polygon, rect } from '../primitives.ts';
import type { CoverBrief } from './cover-family.ts';

/** A city in three depths against a low sun; the nearest towers have their lights on. */
export function towers({ luck, colours, width, height, calm }: CoverBrief): Primitive[] {
  const { accent, pair, deep, paper, ink } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, pair)];
  const short = Math.min(width, height);
  const sun = disc(width * luck.span(0.25, 0.75), height * luck.span(0.3, 0.42), short * luck.span(0.2, 0.28), paper);
  if (!calm) list.push(sun);
  const unit = Math.max(20, Math.min(44, width / 8));
  const depths = [
    { fill: accent, light: paper, low: 0.5, high: 0.68, lit: 0 },
    { fill: deep, light: pair, low: 0.36, high: 0.56, lit: 0.34 },
    { fill: ink, light: accent, low: 0.12, high: 0.34, lit: 0.46 },
  ];
  for (const { fill, light, low, high, lit } of depths) {
    let x = -unit * luck.span(0, 0.8);
    while (x < width) {
      const broad = unit * luck.pick([0.9, 1.2, 1.6]);
      const tall = height * luck.span(low, high);
      const top = height - tall;
      list.push(rect(x, top, broad, tall, fill));
      list.push(...roof(luck.int(0, 4), x, top, broad, fill));
      // Windows in whole columns and rows of one size, so that they read as floors.
      const columns = Math.max(2, Math.round(broad / 11));
      const pitch = broad / (columns + 0.5);
      const rows = Math.floor((tall - pitch) / (pitch * 1.4));
      for (let row = 0; row < rows && lit > 0; row++) {
        for (let column = 0; column < columns; column++) {
          if (!luck.chance(lit)) continue;
          list.push(rect(x + pitch * (column + 0.5), top + pitch * (0.9 + row * 1.4), pitch * 0.5, pitch * 0.7, light));
        }
      }
      x += broad + unit * luck.pick([0, 0, 0.15]);
    }
  }
  return list;
}

function roof(kind: number, x: number, top: number, broad: number, fill: string): Primitive[] {
  const middle = x + broad / 2;
  switch (kind) {
    case 0:
      return [
        line(
          [
            [middle, top],
            [middle, top - broad * 0.9],
          ],
          Math.max(2, broad * 0.08),
          fill,
        ),
      ];
    case 1:
      return [
        polygon(
          [
            [x, top + 0.5],
            [x + broad, top + 0.5],
            [x + broad, top - broad * 0.32],
          ],
          fill,
        ),
      ];
    case 2:
      return [rect(x + broad * 0.2, top - broad * 0.3, broad * 0.6, broad * 0.3 + 0.5, fill)];
    case 3:
      return [
        polygon(
          [
            [x, top + 0.5],
            [x + broad, top + 0.5],
            [middle, top - broad * 0.36],
          ],
          fill,
        ),
      ];
    default:
      return [];
  }
}
