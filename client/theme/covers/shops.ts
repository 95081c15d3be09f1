import type { Primitive } from '../primitives.ts';
import { disc, polygon, rect, wedge } from '../primitives.ts';
import type { Cell, CoverBrief, CoverColours } from './cover-family.ts';
import { cellsOf } from './cover-family.ts';

/** A street of shop fronts: a sign nobody can read, a striped awning, a window and a door. */
export function shops(brief: CoverBrief): Primitive[] {
  const { luck, colours, width, height } = brief;
  const { accent, pair, deep, paper } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  let last = '';
  for (const cell of cellsOf(brief, 4)) {
    const wall = luck.pick([accent, paper, pair, accent].filter((fill) => fill !== last));
    last = wall;
    list.push(...front(brief, cell, wall), ...awning(cell, luck.pick(stripesOn(wall, colours))));
    list.push(...sign(luck.int(0, 3), cell, wall === pair ? accent : pair));
  }
  return list;
}

/** Two colours of which neither is the wall's. */
function stripesOn(wall: string, { accent, pair, deep, paper }: CoverColours): readonly (readonly [string, string])[] {
  if (wall === accent)
    return [
      [pair, paper],
      [paper, deep],
    ];
  if (wall === pair)
    return [
      [accent, paper],
      [deep, paper],
    ];
  return [
    [accent, deep],
    [pair, accent],
  ];
}

function front({ luck, colours }: CoverBrief, { x, y, side }: Cell, wall: string): Primitive[] {
  const { accent, pair, deep, paper, ink } = colours;
  const doorLeft = luck.chance(0.5);
  const door = x + side * (doorLeft ? 0.12 : 0.62);
  const pane = x + side * (doorLeft ? 0.46 : 0.12);
  const glass = wall === paper ? accent : paper;
  const ware = wall === pair ? accent : pair;
  const goods = [0.14, 0.3].map((across) =>
    luck.chance(0.5)
      ? disc(pane + side * across, y + side * 0.82, side * 0.06, ware)
      : rect(pane + side * (across - 0.05), y + side * 0.74, side * 0.1, side * 0.14, ware),
  );
  return [
    // A little over the edge, since two SVG cells that only touch can show a seam.
    rect(x, y, side + 0.5, side + 0.5, wall),
    rect(x, y, side + 0.5, side * 0.24, ink),
    rect(door, y + side * 0.48, side * 0.26, side * 0.5, deep),
    disc(door + side * (doorLeft ? 0.21 : 0.05), y + side * 0.76, side * 0.025, pair),
    rect(pane, y + side * 0.56, side * 0.42, side * 0.32, glass),
    ...goods,
    rect(pane, y + side * 0.88, side * 0.42, side * 0.04, deep),
    rect(x, y + side * 0.96, side + 0.5, side * 0.04 + 0.5, deep),
  ];
}

function awning({ x, y, side }: Cell, [one, other]: readonly [string, string]): Primitive[] {
  const broad = side / 6;
  return Array.from({ length: 6 }, (_, stripe) => {
    const left = x + stripe * broad;
    const fill = stripe % 2 ? other : one;
    return [
      rect(left, y + side * 0.22, broad + 0.4, side * 0.24, fill),
      wedge(left + broad / 2, y + side * 0.46 - 0.3, broad / 2, 0, Math.PI, fill),
    ];
  }).flat();
}

// The sign above the awning: the shop's mark, and a bar for its name, which nobody can read.
function sign(kind: number, { x, y, side }: Cell, fill: string): Primitive[] {
  const middle = y + side * 0.12;
  const name = rect(x + side * 0.34, middle - side * 0.03, side * 0.48, side * 0.06, fill, side * 0.03);
  switch (kind) {
    case 0:
      return [disc(x + side * 0.21, middle, side * 0.065, fill), name];
    case 1:
      return [
        polygon(
          [
            [x + side * 0.13, middle + side * 0.06],
            [x + side * 0.21, middle - side * 0.07],
            [x + side * 0.29, middle + side * 0.06],
          ],
          fill,
        ),
        name,
      ];
    case 2:
      return [0.26, 0.42, 0.58, 0.74].map((across) => disc(x + side * across, middle, side * 0.05, fill));
    default:
      return [rect(x + side * 0.2, middle - side * 0.045, side * 0.6, side * 0.09, fill, side * 0.045)];
  }
}
