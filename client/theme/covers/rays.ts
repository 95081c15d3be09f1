import { arc, rounded, star, TURN } from '../outline.ts';
import type { Primitive } from '../primitives.ts';
import { disc, line, polygon, rect, ring, wedge } from '../primitives.ts';
import type { CoverBrief, CoverColours } from './cover-family.ts';

/** Where the heart of the rays is, its size, and the angle of the first ray. */
interface Heart {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly turned: number;
  readonly colours: CoverColours;
}

/** Wedges from a point low in the frame, every third in paper, and something on it. */
export function rays({ luck, colours, width, height, variant }: CoverBrief): Primitive[] {
  const { accent, pair, paper } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, accent)];
  const x = width * luck.span(0.25, 0.75);
  const y = height * luck.span(0.62, 0.9);
  const reach = Math.hypot(width, height) * 1.2;
  const count = luck.pick([9, 11, 13]);
  const turned = luck.span(0, 1);
  for (let ray = 0; ray < count; ray++) {
    const from = turned + (ray / count) * TURN;
    list.push(wedge(x, y, reach, from, from + TURN / count / 2, ray % 3 === 0 ? paper : pair));
  }
  const heart: Heart = { x, y, radius: Math.min(width, height) * 0.3, turned, colours };
  return [...list, ...drawHeart(variant ?? luck.pick(['reel', 'sun', 'star']), heart)];
}

function drawHeart(kind: string, heart: Heart): Primitive[] {
  switch (kind) {
    case 'sun':
      return sun(heart);
    case 'star':
      return tips(heart);
    case 'vinyl':
      return vinyl(heart);
    case 'bulb':
      return bulb(heart);
    case 'eye':
      return eye(heart);
    default:
      return reel(heart);
  }
}

function sun({ x, y, radius, colours: { accent, deep, paper } }: Heart): Primitive[] {
  return [
    disc(x, y, radius * 1.3, deep),
    disc(x, y, radius * 1.05, paper),
    wedge(x, y, radius * 1.05, 0, Math.PI, accent),
    disc(x, y, radius * 0.4, deep),
  ];
}

function tips({ x, y, radius, colours: { pair, deep, paper } }: Heart): Primitive[] {
  const outline = rounded(star(x, y, radius * 1.12, 5, 0.48), radius * 0.12);
  return [disc(x, y, radius * 1.36, deep), polygon(outline, paper), disc(x, y, radius * 0.2, pair)];
}

function reel({ x, y, radius, turned, colours: { accent, deep, paper } }: Heart): Primitive[] {
  const holes = [0, 1, 2, 3, 4, 5].map((hole) => {
    const angle = turned + (hole / 6) * TURN;
    return disc(x + radius * 0.5 * Math.cos(angle), y + radius * 0.5 * Math.sin(angle), radius * 0.17, paper);
  });
  return [
    disc(x, y, radius * 1.36, deep),
    disc(x, y, radius * 1.12, accent),
    disc(x, y, radius * 0.86, deep),
    ...holes,
    disc(x, y, radius * 0.14, accent),
  ];
}

// A record: two grooves, the light of the room on them, and a two-tone label.
function vinyl({ x, y, radius, turned, colours: { accent, pair, deep, paper, ink } }: Heart): Primitive[] {
  const light = turned * TURN;
  return [
    disc(x, y, radius * 1.36, ink),
    wedge(x, y, radius * 1.36, light, light + 0.5, deep),
    wedge(x, y, radius * 1.36, light + Math.PI, light + Math.PI + 0.5, deep),
    ring(x, y, radius * 1.1, radius * 0.035, accent),
    ring(x, y, radius * 0.84, radius * 0.035, accent),
    disc(x, y, radius * 0.52, paper),
    wedge(x, y, radius * 0.52, light + 1, light + 1 + Math.PI, pair),
    disc(x, y, radius * 0.1, ink),
  ];
}

function bulb({ x, y, radius, colours: { accent, pair, deep, paper } }: Heart): Primitive[] {
  const top = y - radius * 0.28;
  const glass = [
    ...arc(x, top, radius * 0.72, Math.PI * 0.82, Math.PI * 2.18, 36),
    [x + radius * 0.3, y + radius * 0.52] as const,
    [x - radius * 0.3, y + radius * 0.52] as const,
  ];
  const wire = [-0.3, -0.1, 0.1, 0.3].map(
    (across, step) => [x + radius * across, top + radius * (step % 2 ? 0.26 : -0.02)] as const,
  );
  const ribs = [0.66, 0.83].map((down) =>
    line(
      [
        [x - radius * 0.24, y + radius * down],
        [x + radius * 0.24, y + radius * down],
      ],
      radius * 0.13,
      pair,
    ),
  );
  return [disc(x, y, radius * 1.36, deep), polygon(glass, paper), line(wire, radius * 0.09, accent), ...ribs];
}

// An eye under a lid, with a slit: whatever it belongs to is large.
function eye({ x, y, radius, turned, colours: { accent, pair, deep, paper, ink } }: Heart): Primitive[] {
  const look = (turned - 0.5) * radius * 0.5;
  const almond = [
    ...arc(x, y + radius * 0.62, radius * 1.22, Math.PI * 1.17, Math.PI * 1.83),
    ...arc(x, y - radius * 0.62, radius * 1.22, Math.PI * 0.17, Math.PI * 0.83),
  ];
  const slit = [
    ...arc(x + look - radius * 0.3, y, radius * 0.5, -0.9, 0.9),
    ...arc(x + look + radius * 0.3, y, radius * 0.5, Math.PI - 0.9, Math.PI + 0.9),
  ];
  return [
    disc(x, y, radius * 1.36, deep),
    polygon(almond, paper),
    disc(x + look, y, radius * 0.52, pair),
    ring(x + look, y, radius * 0.49, radius * 0.07, accent),
    polygon(slit, ink),
  ];
}
