import { curve, TURN } from '../outline.ts';
import type { Point, Primitive } from '../primitives.ts';
import { disc, line, polygon, rect, ring, wedge } from '../primitives.ts';
import { shapeOutline } from '../shapes.ts';
import type { CoverBrief } from './cover-family.ts';
import { cellsOf } from './cover-family.ts';

/** Draws in a unit cell moved to a place: `at` turns parts of a cell into px. */
interface Pen {
  readonly at: (across: number, down: number) => Point;
  readonly side: number;
  readonly fill: string;
}
type Bit = (pen: Pen) => Primitive[];

/** Loose shapes on a grid; `sums` draws signs instead, `strokes` a few broad strokes of a brush. */
export function memphis(brief: CoverBrief): Primitive[] {
  if (brief.variant === 'strokes') return strokes(brief);
  return grid(brief, brief.variant === 'sums' ? SIGNS : SHAPES);
}

const SHAPES: readonly Bit[] = [
  ({ at, side, fill }) => [wedge(...at(0.5, 0.62), side * 0.42, Math.PI, TURN, fill)],
  ({ at, side, fill }) => [
    line(
      curve(6, (t) => at(0.08 + 0.84 * t, 0.5 + (Math.round(t * 6) % 2 ? 0.16 : -0.16))),
      side * 0.1,
      fill,
    ),
  ],
  ({ at, side, fill }) =>
    THREE.flatMap((column) =>
      THREE.map((row) => disc(...at(0.24 + column * 0.26, 0.24 + row * 0.26), side * 0.065, fill)),
    ),
  ({ at, side, fill }) => [ring(...at(0.5, 0.5), side * 0.28, side * 0.12, fill)],
  ({ at, side, fill }) => [wedge(...at(0.1, 0.9), side * 0.8, -Math.PI / 2, 0, fill)],
  ({ at, fill }) => [polygon([at(0.12, 0.86), at(0.5, 0.14), at(0.88, 0.86)], fill)],
  ({ at, side, fill }) =>
    [0.16, 0.385, 0.61, 0.835].map((across) => line([at(across, 0.18), at(across, 0.82)], side * 0.085, fill)),
  ({ at, side, fill }) => [
    line(
      curve(22, (t) => at(0.06 + 0.88 * t, 0.5 + 0.2 * Math.sin(t * TURN * 1.5))),
      side * 0.1,
      fill,
    ),
  ],
  ({ at, side, fill }) => [polygon(shapeOutline('plus', ...at(0.5, 0.5), side * 0.34), fill)],
];

const THREE = [0, 1, 2] as const;

const SIGNS: readonly Bit[] = [
  (pen) => [bar(pen, 0.2, 0.5, 0.8, 0.5), bar(pen, 0.5, 0.2, 0.5, 0.8)],
  (pen) => [bar(pen, 0.2, 0.5, 0.8, 0.5)],
  (pen) => [bar(pen, 0.26, 0.26, 0.74, 0.74), bar(pen, 0.74, 0.26, 0.26, 0.74)],
  (pen) => [bar(pen, 0.2, 0.5, 0.8, 0.5), dot(pen, 0.5, 0.24), dot(pen, 0.5, 0.76)],
  (pen) => [bar(pen, 0.2, 0.36, 0.8, 0.36), bar(pen, 0.2, 0.64, 0.8, 0.64)],
  (pen) => [bar(pen, 0.26, 0.8, 0.74, 0.2), dot(pen, 0.28, 0.28), dot(pen, 0.72, 0.72)],
  ({ at, side, fill }) => [ring(...at(0.5, 0.5), side * 0.3, side * 0.12, fill)],
  (pen) => [path(pen, [0.26, 0.22], [0.74, 0.22], [0.44, 0.8])],
  (pen) => [path(pen, [0.34, 0.36], [0.54, 0.2], [0.54, 0.8])],
  (pen) => [path(pen, [0.74, 0.62], [0.22, 0.62], [0.58, 0.18], [0.58, 0.82])],
  (pen) => [path(pen, [0.14, 0.56], [0.26, 0.5], [0.4, 0.82], [0.56, 0.2], [0.86, 0.2])],
  (pen) => [path(pen, [0.72, 0.2], [0.28, 0.2], [0.54, 0.5], [0.28, 0.8], [0.72, 0.8])],
];

function bar(pen: Pen, fromAcross: number, fromDown: number, toAcross: number, toDown: number): Primitive {
  return path(pen, [fromAcross, fromDown], [toAcross, toDown]);
}

function path({ at, side, fill }: Pen, ...points: Point[]): Primitive {
  return line(
    points.map(([across, down]) => at(across, down)),
    side * 0.12,
    fill,
  );
}

function dot({ at, side, fill }: Pen, across: number, down: number): Primitive {
  return disc(...at(across, down), side * 0.085, fill);
}

// Each cell is empty (16 % of a large cover) or has one bit, never the one before it; a fifth of the cells are inverted.
function grid(brief: CoverBrief, bits: readonly Bit[]): Primitive[] {
  const { luck, colours, width, height } = brief;
  const list: Primitive[] = [rect(0, 0, width, height, colours.accent)];
  let last = -1;
  const cells = cellsOf(brief, 4);
  for (const { x, y, side } of cells) {
    // A small cover has no cell to spare.
    if (luck.chance(0.16) && cells.length > 6) continue;
    let choice = luck.int(0, bits.length - 1);
    if (choice === last) choice = (choice + 1) % bits.length;
    last = choice;
    const fill = luck.pick([colours.pair, colours.deep, colours.paper]);
    if (luck.chance(0.2)) list.push(rect(x, y, side, side, fill === colours.deep ? colours.pair : colours.deep));
    const at = (across: number, down: number): Point => [x + side * across, y + side * down];
    list.push(...(bits[choice]?.({ at, side, fill }) ?? []));
  }
  return list;
}

// Rows of broad strokes, each one a wave with its own reach, and a drop or two beside it.
function strokes({ luck, colours, width, height, calm }: CoverBrief): Primitive[] {
  const list: Primitive[] = [rect(0, 0, width, height, colours.accent)];
  const broad = Math.max(18, Math.min(width, height) * 0.16);
  const rows = Math.max(3, Math.round(height / (broad * 1.5)));
  const fills = [colours.deep, colours.paper, colours.pair];
  const first = luck.int(0, 2);
  for (let row = 0; row < rows; row++) {
    const middle = ((row + 0.5) / rows) * height;
    const [from, to] = luck.chance(0.5) ? [-0.1, luck.span(0.45, 0.86)] : [luck.span(0.14, 0.55), 1.1];
    const lean = luck.span(-0.5, 0.5) * broad;
    const sway = luck.span(0.12, 0.4) * broad;
    const phase = luck.span(0, TURN);
    const fill = fills[(row + first) % 3] ?? colours.deep;
    list.push(
      line(
        curve(30, (t) => [
          (from + (to - from) * t) * width,
          middle + lean * (t - 0.5) + sway * Math.sin(phase + t * TURN * 0.9),
        ]),
        broad,
        fill,
      ),
    );
    const size = broad * luck.span(0.14, 0.26);
    const gap = broad * luck.span(0.9, 1.3);
    const tip = from < 0 ? to * width + gap : from * width - gap;
    if (!calm) list.push(disc(tip, middle + luck.span(-0.3, 0.3) * broad, size, fill));
  }
  return list;
}
