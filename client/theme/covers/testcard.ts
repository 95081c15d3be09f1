import { curve } from '../outline.ts';
import type { Primitive } from '../primitives.ts';
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
  // Bars in bands; each is cut to the circle by sampling its two curved ends.
  const fills = luck.shuffle([accent, pair, paper, deep, accent, pair, paper]);
  const bands = luck.chance(0.5) ? [-1, -0.2, 0.46, 1] : [-1, 0.1, 0.4, 1];
  for (let band = 0; band < 3; band++) {
    const [top, bottom] = [bands[band] ?? 0, bands[band + 1] ?? 0];
    const bars = [7, 1, 4][band] ?? 1;
    for (let bar = 0; bar < bars; bar++) {
      const fill = band === 1 ? ink : (fills[(bar * (band + 1) + band) % fills.length] ?? accent);
      list.push(
        ...cut(-1 + (bar * 2) / bars, -1 + ((bar + 1) * 2) / bars, top, bottom).map((outline) =>
          polygon(
            outline.map(([across, down]) => [x + across * radius, y + down * radius]),
            fill,
          ),
        ),
      );
    }
  }
  const [strip, step] = [(bands[1] ?? 0) + 0.1, (bands[2] ?? 0) - 0.1];
  const half = Math.sqrt(1 - Math.max(strip ** 2, step ** 2)) * 0.86;
  list.push(
    rect(x - half * radius, y + strip * radius, half * 2 * radius, (step - strip) * radius, paper, radius * 0.04),
  );
  const mark = luck.span(-0.5, 0.5) * half;
  list.push(rect(x + (mark - 0.06) * radius, y + strip * radius, radius * 0.12, (step - strip) * radius, pair));
  return list;
}

/** The part of a box that lies within the unit circle: no outline, or one. */
function cut(left: number, right: number, top: number, bottom: number): [number, number][][] {
  const tall = (across: number) => Math.sqrt(Math.max(0, 1 - across * across));
  const upper = curve(8, (t) => {
    const across = left + (right - left) * t;
    return [across, Math.min(bottom, Math.max(top, -tall(across)))];
  });
  const lower = curve(8, (t) => {
    const across = right + (left - right) * t;
    return [across, Math.max(top, Math.min(bottom, tall(across)))];
  });
  return [[...upper, ...lower].map(([across, down]) => [across, down])];
}
