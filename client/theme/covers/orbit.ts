import { arc, curve, TURN } from '../outline.ts';
import type { Point, Primitive } from '../primitives.ts';
import { disc, line, polygon, rect, ring, wedge } from '../primitives.ts';
import type { CoverBrief } from './cover-family.ts';
import { testcard } from './testcard.ts';

/** Round things about a middle: planets on `rings`, an `atom`, the `lanes` of a track, a `testcard`. */
export function orbit(brief: CoverBrief): Primitive[] {
  switch (brief.variant ?? brief.luck.pick(['rings', 'atom', 'lanes'])) {
    case 'lanes':
      return lanes(brief);
    case 'atom':
      return atom(brief);
    case 'testcard':
      return testcard(brief);
    default:
      return rings(brief);
  }
}

// A two-tone sun near a corner, four rings, three planets with a gap of ground, one with a line through it.
function rings({ luck, colours, width, height }: CoverBrief): Primitive[] {
  const { accent, pair, deep, paper } = colours;
  const right = luck.chance(0.5) ? -1 : 1;
  const below = luck.chance(0.7);
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  const across = luck.span(0.1, 0.35);
  const down = luck.span(0.75, 1.02);
  const x = width * (right > 0 ? across : 1 - across);
  const y = height * (below ? down : 1 - down);
  const size = Math.max(width, height);
  const tilt = luck.span(0.03, 0.1);
  const reach = (step: number) => size * (0.16 + step * 0.2);
  for (let star = 0; star < 34; star++) {
    list.push(disc(luck.span(0, width), luck.span(0, height), luck.pick([0.9, 1.3, 2]), paper));
  }
  for (let step = 4; step >= 1; step--) {
    list.push(ring(x, y, reach(step), size * (step % 2 ? 0.012 : 0.03), step % 2 ? pair : accent));
  }
  list.push(disc(x, y, size * 0.2, accent), wedge(x, y, size * 0.2, -0.6, Math.PI - 0.6, pair));
  const largest = luck.int(0, 2);
  const planets = [
    { step: 1, angle: -0.72, light: pair, dark: accent, belt: accent },
    { step: 2, angle: -1.12, light: paper, dark: pair, belt: accent },
    { step: 3, angle: -0.52, light: accent, dark: paper, belt: pair },
  ];
  for (const [index, planet] of planets.entries()) {
    const radius = size * (index === largest ? luck.span(0.09, 0.12) : luck.span(0.04, 0.07));
    const angle = planet.angle + luck.span(-0.3, 0.26);
    const px = x + right * reach(planet.step) * Math.cos(angle);
    const py = y + (below ? 1 : -1) * reach(planet.step) * Math.sin(angle);
    list.push(
      disc(px, py, radius + size * 0.02, deep),
      disc(px, py, radius, planet.light),
      wedge(px, py, radius, 0.5, 0.5 + Math.PI, planet.dark),
    );
    if (index !== largest) continue;
    const belt: Point[] = [
      [px - radius * 1.6, py + size * tilt],
      [px + radius * 1.6, py - size * tilt],
    ];
    list.push(line(belt, size * 0.018, planet.belt));
  }
  return list;
}

// Three ellipses through one middle, an electron on each.
function atom({ luck, colours, width, height }: CoverBrief): Primitive[] {
  const { accent, pair, deep, paper } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  const x = width * luck.span(0.42, 0.6);
  const y = height * luck.span(0.42, 0.58);
  const size = Math.min(width, height) * luck.span(0.92, 1.2);
  const first = luck.span(0, Math.PI);
  const slim = luck.span(0.14, 0.3);
  for (const [index, fill] of [accent, pair, paper].entries()) {
    const angle = first + (index * Math.PI) / 3;
    const path = curve(72, (t) => {
      const along = size * 0.62 * Math.cos(t * TURN);
      const off = size * slim * Math.sin(t * TURN);
      return [x + along * Math.cos(angle) - off * Math.sin(angle), y + along * Math.sin(angle) + off * Math.cos(angle)];
    });
    const electron = path[luck.int(4, 60)] ?? [x, y];
    list.push(
      line(path, size * 0.045, fill),
      disc(...electron, size * 0.085, deep),
      disc(...electron, size * 0.06, fill),
    );
  }
  list.push(disc(x, y, size * 0.15, accent), wedge(x, y, size * 0.15, Math.PI / 4, Math.PI * 1.25, pair));
  return list;
}

// Six stadiums inside each other, and one runner.
function lanes({ luck, colours, width, height }: CoverBrief): Primitive[] {
  const { accent, pair, deep, paper } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, accent)];
  const x = width * luck.span(0.16, 0.3);
  const y = height * luck.span(0.72, 0.96);
  const size = Math.max(width, height);
  const half = size * 0.16;
  for (const [lane, fill] of [deep, accent, pair, accent, deep, paper].entries()) {
    const radius = size * (0.78 - lane * 0.125);
    const outline = [
      ...arc(x + half, y, radius, -Math.PI / 2, Math.PI / 2),
      ...arc(x - half, y, radius, Math.PI / 2, Math.PI * 1.5),
    ];
    list.push(polygon(outline, fill));
  }
  const angle = luck.span(-1.1, -0.5);
  const runner = size * 0.59;
  list.push(disc(x + half + runner * Math.cos(angle), y + runner * Math.sin(angle), size * 0.06, paper));
  return list;
}
