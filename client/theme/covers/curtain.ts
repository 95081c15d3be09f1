import { arc, curve, TURN } from '../outline.ts';
import type { Point, Primitive } from '../primitives.ts';
import { disc, line, polygon, rect, wedge } from '../primitives.ts';
import type { CoverBrief } from './cover-family.ts';

/** A stage before the first line: curtains drawn aside, a valance, footlights, and a mask in the spot. */
export function curtain(brief: CoverBrief): Primitive[] {
  const { colours, width, height, calm } = brief;
  const { accent, pair, deep, paper } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  const lip = height * 0.86;
  if (!calm) list.push(...spot(brief, lip));
  list.push(rect(0, lip, width, height - lip, deep));
  for (const mirrored of [false, true]) list.push(...drape(brief, mirrored, lip));
  list.push(rect(0, lip, width, Math.max(3, height * 0.02), paper));

  const scallops = Math.max(2, Math.round(width / 84));
  const side = width / scallops;
  const hem = height * 0.08;
  list.push(rect(0, 0, width, hem + 0.5, pair));
  for (let scallop = 0; scallop < scallops; scallop++) {
    const middle = (scallop + 0.5) * side;
    for (const [part, fill] of [
      [0.5, pair],
      [0.42, accent],
      [0.24, deep],
      [0.12, pair],
    ] as const)
      list.push(wedge(middle, hem, side * part, 0, Math.PI, fill));
  }

  const lights = Math.max(4, Math.round(width / 42));
  const gap = width / lights;
  const bulb = Math.min(gap * 0.3, (height - lip) * 0.6);
  for (let light = 0; light < lights; light++)
    list.push(wedge((light + 0.5) * gap, height, bulb, Math.PI, TURN, light % 2 ? accent : pair));
  return list;
}

// Two beams from above meet on the boards, and a mask hangs in them.
function spot({ luck, colours, width, height }: CoverBrief, lip: number): Primitive[] {
  const { accent, pair, deep, paper } = colours;
  const size = Math.min(width * 0.3, height * 0.26);
  const x = width * luck.span(0.44, 0.56);
  const y = height * luck.span(0.5, 0.58);
  const beam = (from: number): Primitive =>
    polygon(
      [
        [from - size * 0.12, 0],
        [from + size * 0.12, 0],
        [x + size * 1.25, lip + 0.5],
        [x - size * 1.25, lip + 0.5],
      ],
      luck.pick([accent, pair]),
    );
  const beams = luck.chance(0.5) ? [beam(x - size * 1.4)] : [beam(x + size * 1.4)];
  return [...beams, disc(x, y, size * 1.08, deep), ...mask(x, y, size, luck.chance(0.6), { paper, deep })];
}

function mask(
  x: number,
  y: number,
  size: number,
  happy: boolean,
  { paper, deep }: { readonly paper: string; readonly deep: string },
): Primitive[] {
  const face: Point[] = [
    [x - size * 0.72, y - size * 0.6],
    ...curve(10, (t): Point => [x + size * (1.44 * t - 0.72), y - size * (0.6 - 0.09 * Math.sin(Math.PI * t))]),
    ...arc(x, y, size * 0.72, 0, Math.PI, 36),
  ];
  const mouth = happy
    ? wedge(x, y + size * 0.14, size * 0.4, 0, Math.PI, deep)
    : wedge(x, y + size * 0.56, size * 0.4, Math.PI, TURN, deep);
  const eyes = [-1, 1].map((way) =>
    wedge(
      x + way * size * 0.3,
      y - size * (happy ? 0.14 : 0.26),
      size * 0.19,
      happy ? Math.PI : 0,
      happy ? TURN : Math.PI,
      deep,
    ),
  );
  return [polygon(face, paper), ...eyes, mouth];
}

// A curtain that is tied at two thirds of its height; its folds run down beside each other.
function drape({ luck, colours, width, height }: CoverBrief, mirrored: boolean, lip: number): Primitive[] {
  const { accent, pair, deep, paper } = colours;
  const broad = width * luck.span(0.3, 0.38);
  const tie = luck.span(0.56, 0.66);
  const waist = luck.span(0.34, 0.44);
  const at = (part: number, t: number): Point => {
    // From its full breadth above to the waist, and out again below it.
    const pull = t < tie ? 1 - (1 - waist) * (t / tie) ** 2 : waist + (0.62 - waist) * ((t - tie) / (1 - tie));
    const reach = broad * part * pull;
    return [mirrored ? width - reach : reach, lip * 1.04 * t];
  };
  const outer = mirrored ? width : 0;
  const list: Primitive[] = [];
  const folds = Math.max(3, Math.round(broad / 24));
  for (let fold = folds; fold >= 1; fold--) {
    const edge = curve(28, (t) => at(fold / folds, t));
    list.push(polygon([[outer, 0], ...edge, [outer, lip * 1.04]], fold % 2 ? accent : pair));
    list.push(line(edge, Math.max(1.5, broad * 0.02), deep));
  }
  const [knot, foot] = at(1, tie);
  const band = Math.max(5, height * 0.026);
  list.push(
    line(
      [
        [outer, foot - band * 1.4],
        [mirrored ? knot + 1 : knot - 1, foot],
      ],
      band,
      paper,
    ),
  );
  return list;
}
