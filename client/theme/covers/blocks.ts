import { contrast } from '../contrast.ts';
import { TURN } from '../outline.ts';
import type { Primitive } from '../primitives.ts';
import { disc, rect, wedge } from '../primitives.ts';
import type { Cell, CoverBrief, CoverColours } from './cover-family.ts';
import { cellsOf } from './cover-family.ts';
import { shelf } from './shelf.ts';
import { shops } from './shops.ts';

/** Two colours with less between them look like one, as a ratio of their lightness. */
const LEAST_CONTRAST = 1.1;

/** Square tiles: cut circles in two colours, the faces of `dice`, a `shelf` of spines, or a street of `shops`. */
export function blocks(brief: CoverBrief): Primitive[] {
  switch (brief.variant) {
    case 'dice':
      return dice(brief);
    case 'shelf':
      return shelf(brief);
    case 'shops':
      return shops(brief);
    default:
      return cuts(brief);
  }
}

function cuts(brief: CoverBrief): Primitive[] {
  const { luck, colours, width, height } = brief;
  const list: Primitive[] = [rect(0, 0, width, height, colours.ink)];
  const duos = duosOf(colours);
  let last = -1;
  for (const cell of cellsOf(brief, 3)) {
    let choice = luck.int(0, duos.length - 1);
    if (choice === last) choice = (choice + 3) % duos.length;
    last = choice;
    const [ground, mark] = duos[choice] ?? [colours.ink, colours.accent];
    const kind = luck.int(0, 5);
    const corner = luck.int(0, 3);
    list.push(rect(cell.x, cell.y, cell.side + 0.5, cell.side + 0.5, ground), ...cut(kind, corner, cell, ground, mark));
  }
  return list;
}

function duosOf({ accent, pair, deep, paper }: CoverColours): readonly (readonly [string, string])[] {
  // A near-white accent cannot be seen on paper.
  const mark = contrast(accent, paper) < LEAST_CONTRAST ? pair : accent;
  return [
    [accent, pair],
    [pair, deep],
    [deep, accent],
    [paper, mark],
    [mark, paper],
    [pair, accent],
    [deep, paper],
  ];
}

function cut(kind: number, corner: number, { x, y, side }: Cell, ground: string, mark: string): Primitive[] {
  const half = side / 2;
  switch (kind) {
    case 0:
    case 1: {
      const cornerX = corner === 1 || corner === 2 ? x + side : x;
      const cornerY = corner > 1 ? y + side : y;
      const from = [0, Math.PI / 2, Math.PI, -Math.PI / 2][corner] ?? 0;
      const quarter = (part: number, fill: string) =>
        wedge(cornerX, cornerY, side * part, from, from + Math.PI / 2, fill);
      return kind === 1 ? [quarter(1, mark)] : [quarter(1, mark), quarter(0.62, ground), quarter(0.28, mark)];
    }
    case 2:
      return [disc(x + half, y + half, side * 0.42, mark), disc(x + half, y + half, side * 0.15, ground)];
    case 3:
      return [wedge(x + half, y, half, 0, Math.PI, mark), wedge(x + half, y + half, half, 0, Math.PI, mark)];
    case 4:
      return Array.from({ length: 8 }, (_, slice) =>
        wedge(x + half, y + half, side * 0.44, (slice / 8) * TURN, ((slice + 0.55) / 8) * TURN, mark),
      );
    default:
      return [
        wedge(x + side, y + half, half, Math.PI / 2, Math.PI * 1.5, mark),
        wedge(x + half, y + half, half, Math.PI / 2, Math.PI * 1.5, mark),
      ];
  }
}

/** Where the pips of a face are, in thirds of the cell from its middle. */
const FACES: readonly (readonly (readonly [number, number])[])[] = [
  [[0, 0]],
  [
    [-1, -1],
    [1, 1],
  ],
  [
    [-1, -1],
    [0, 0],
    [1, 1],
  ],
  [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ],
  [
    [-1, -1],
    [1, -1],
    [0, 0],
    [-1, 1],
    [1, 1],
  ],
  [
    [-1, -1],
    [1, -1],
    [-1, 0],
    [1, 0],
    [-1, 1],
    [1, 1],
  ],
];

// A checked board with a die on most of its squares; no face twice in a row.
function dice(brief: CoverBrief): Primitive[] {
  const { luck, colours, width, height } = brief;
  const { accent, pair, deep, paper } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  let last = -1;
  for (const { x, y, side, row, column } of cellsOf(brief, 4)) {
    const light = (row + column) % 2 === 0;
    if (light) list.push(rect(x, y, side + 0.5, side + 0.5, accent));
    if (luck.chance(0.16)) continue;
    let face = luck.int(0, 5);
    if (face === last) face = (face + 1) % 6;
    last = face;
    const [body, pip] = luck.pick(light ? DICE_ON_LIGHT : DICE_ON_DARK);
    const colour = { accent, pair, deep, paper };
    list.push(rect(x + side * 0.14, y + side * 0.14, side * 0.72, side * 0.72, colour[body], side * 0.16));
    for (const [across, down] of FACES[face] ?? []) {
      list.push(disc(x + side * (0.5 + across * 0.2), y + side * (0.5 + down * 0.2), side * 0.075, colour[pip]));
    }
  }
  return list;
}

type Name = 'accent' | 'pair' | 'deep' | 'paper';
const DICE_ON_LIGHT: readonly (readonly [Name, Name])[] = [
  ['paper', 'deep'],
  ['deep', 'pair'],
  ['pair', 'deep'],
];
const DICE_ON_DARK: readonly (readonly [Name, Name])[] = [
  ['paper', 'deep'],
  ['accent', 'deep'],
  ['pair', 'deep'],
];
