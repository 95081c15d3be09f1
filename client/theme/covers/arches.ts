import { TURN } from '../outline.ts';
import type { Primitive } from '../primitives.ts';
import { disc, rect, wedge } from '../primitives.ts';
import type { CoverBrief } from './cover-family.ts';
import { curtain } from './curtain.ts';

/** Rows of nested arches under a moon; `waves` draws them without pillars, like a sea, `curtain` hangs them over a stage. */
export function arches(brief: CoverBrief): Primitive[] {
  switch (brief.variant) {
    case 'waves':
      return waves(brief);
    case 'curtain':
      return curtain(brief);
    default:
      return pillars(brief);
  }
}

function pillars({ luck, colours, width, height, calm }: CoverBrief): Primitive[] {
  const { accent, pair, deep, paper, ink } = colours;
  const low = luck.span(0.3, 0.46);
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  const columns = width < 150 ? 2 : luck.pick([3, 3, 4]);
  const side = width / columns;
  const rows = Math.ceil(height / (side * 1.25)) + 1;
  const moonX = width * luck.span(0.18, 0.82);
  const moonY = height * luck.span(0.14, 0.26);
  const moon = disc(moonX, moonY, Math.min(width, height) * luck.span(0.11, 0.2), accent);
  if (!calm) list.push(moon);
  const trios = [
    [accent, deep, pair],
    [pair, paper, deep],
    [paper, pair, deep],
    [accent, pair, ink],
  ] as const;
  for (let row = 0; row < rows; row++) {
    for (let column = -1; column <= columns; column++) {
      const middle = (column + 0.5 + (row % 2 ? 0.5 : 0)) * side;
      const spring = height * low + row * side * 0.78 + side * 0.5;
      const trio = luck.pick(trios);
      for (const [ring, part] of [0.5, 0.34, 0.18].entries()) {
        const radius = side * part;
        const fill = trio[ring] ?? deep;
        list.push(wedge(middle, spring, radius, Math.PI, TURN, fill));
        list.push(rect(middle - radius, spring - 0.5, radius * 2, height, fill));
      }
    }
  }
  return list;
}

// Every row hides the lower half of the one behind it; now and then a crest has another colour.
function waves({ luck, colours, width, height, calm }: CoverBrief): Primitive[] {
  const { accent, pair, deep, paper } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  const columns = Math.max(2, Math.min(5, Math.round(width / 92)));
  const side = width / columns;
  const first = height * luck.span(0.26, 0.4);
  const sunX = width * luck.span(0.25, 0.75);
  const sun = disc(sunX, first - side * 0.3, Math.min(width, height) * luck.span(0.16, 0.22), paper);
  if (!calm) list.push(sun);
  const step = side * 0.36;
  for (let row = 0; first + row * step < height + side * 0.5; row++) {
    for (let column = -1; column <= columns; column++) {
      const middle = (column + 0.5 + (row % 2 ? 0.5 : 0)) * side;
      const foot = first + row * step + side * 0.5;
      const [outer, inner] = luck.pick([
        [accent, deep],
        [accent, deep],
        [accent, deep],
        [pair, deep],
        [paper, accent],
      ] as const);
      for (const [ring, part] of [0.5, 0.4, 0.3, 0.2, 0.1].entries()) {
        list.push(disc(middle, foot, side * part, ring % 2 ? inner : outer));
      }
    }
  }
  return list;
}
