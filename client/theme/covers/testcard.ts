import { curve } from '../outline.ts';
import type { Point, Primitive } from '../primitives.ts';
import { disc, line, polygon, rect } from '../primitives.ts';
import type { CoverBrief } from './cover-family.ts';

/** A test card: a round picture of colour bars over a ruled ground. */
export function testcard({ luck, colours, width, height }: CoverBrief): Primitive[] {
  const { accent, pair, deep, paper, ink } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  const gap = Math.max(24, Math.min(width, height) / 6);
  const x = width * luck.span(0.44, 0.56);
  const y = height * luck.span(0.44, 0.56);
  for (let across = x % gap; across < width; across += gap)
    list.push(
      line(
        [
          [across, 0],
          [across, height],
        ],
        2,
        accent,
      ),
    );
  for (let down = y % gap; down < height; down += gap)
    list.push(
      line(
        [
          [0, down],
          [width, down],
        ],
        2,
        accent,
      ),
    );

  const radius = Math.min(width, height) * luck.span(0.4, 0.46);
  list.push(disc(x, y, radius + gap * 0.16, deep), disc(x, y, radius, ink));
  // Bars above and below a dark band. Each is painted to the right end, and the next one over it: no seam shows.
  const bands = luck.chance(0.5) ? ([-0.2, 0.46] as const) : ([0.1, 0.4] as const);
  const fills = [accent, pair, paper, deep];
  const first = luck.int(0, 3);
  const halves = [
    { bars: 7, top: -1, bottom: bands[0] },
    { bars: 4, top: bands[1], bottom: 1 },
  ];
  for (const [half, { bars, top, bottom }] of halves.entries()) {
    for (let bar = 0; bar < bars; bar++) {
      const outline = cut(-1 + (bar * 2) / bars, top, bottom);
      const points = outline.map(([across, down]) => [x + across * radius, y + down * radius] as const);
      list.push(polygon(points, fills[(first + bar + half * 2) % 4] ?? accent));
    }
  }
  const [strip, step] = [bands[0] + 0.09, bands[1] - 0.09];
  const half = Math.sqrt(1 - Math.max(strip ** 2, step ** 2)) * 0.86;
  list.push(
    rect(x - half * radius, y + strip * radius, half * 2 * radius, (step - strip) * radius, paper, radius * 0.04),
  );
  const mark = luck.span(-0.5, 0.5) * half;
  list.push(rect(x + (mark - 0.06) * radius, y + strip * radius, radius * 0.12, (step - strip) * radius, pair));
  return list;
}

/** What lies right of `left` and between two heights, within the unit circle. */
function cut(left: number, top: number, bottom: number): Point[] {
  const tall = (across: number) => Math.sqrt(Math.max(0, 1 - across * across));
  // The band's widest place is at its edge nearest the middle.
  const nearest = top <= 0 && bottom >= 0 ? 0 : Math.min(Math.abs(top), Math.abs(bottom));
  const right = tall(nearest);
  const from = Math.max(left, -right);
  // Points crowd at both ends, where the circle is steep.
  const between = (t: number) => from + ((right - from) * (1 - Math.cos(Math.PI * t))) / 2;
  const upper = curve(24, (t) => [between(t), Math.max(top, -tall(between(t)))]);
  const lower = curve(24, (t) => [between(1 - t), Math.min(bottom, tall(between(1 - t)))]);
  return [...upper, ...lower];
}
