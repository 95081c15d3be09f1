import { bend, curve, TURN } from '../outline.ts';
import type { Point, Primitive } from '../primitives.ts';
import { disc, line, polygon, rect } from '../primitives.ts';
import { bubbles } from './bubbles.ts';
import type { Cell, CoverBrief } from './cover-family.ts';
import { cellsOf } from './cover-family.ts';

/** Leaves in checker order, with flowers; `cells` draws soft cells with a kernel instead, `bubbles` those of a chat. */
export function petal(brief: CoverBrief): Primitive[] {
  switch (brief.variant) {
    case 'cells':
      return tissue(brief);
    case 'bubbles':
      return bubbles(brief);
    default:
      return leaves(brief);
  }
}

function leaves(brief: CoverBrief): Primitive[] {
  const { luck, colours, width, height } = brief;
  const { accent, pair, deep, paper } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  for (const cell of cellsOf(brief, 4)) {
    const { x, y, side } = cell;
    if (luck.next() < 0.12) {
      const middle = [x + side / 2, y + side / 2] as const;
      list.push(
        disc(...middle, side * 0.5, accent),
        disc(...middle, side * 0.3, deep),
        disc(...middle, side * 0.13, paper),
      );
      continue;
    }
    const rising = (cell.row + cell.column) % 2 === 0;
    const fill = luck.pick([accent, pair, accent, paper]);
    if (luck.chance(0.3)) list.push(rect(x, y, side, side, fill === pair ? accent : pair));
    list.push(polygon(leaf(cell, rising), fill));
    if (!luck.chance(0.5)) continue;
    const [near, far] = [side * 0.18, side * 0.82];
    const vein: Point[] = rising
      ? [
          [x + near, y + far],
          [x + far, y + near],
        ]
      : [
          [x + near, y + near],
          [x + far, y + far],
        ];
    list.push(line(vein, side * 0.045, deep));
  }
  return list;
}

// Two quadratic curves from one corner of the cell to the opposite one, each pulled by one of the other two.
function leaf({ x, y, side }: Cell, rising: boolean): Point[] {
  const [left, right, top, bottom] = [x, x + side, y, y + side];
  const [from, to]: [Point, Point] = rising
    ? [
        [left, bottom],
        [right, top],
      ]
    : [
        [left, top],
        [right, bottom],
      ];
  const [one, other]: [Point, Point] = rising
    ? [
        [left, top],
        [right, bottom],
      ]
    : [
        [right, top],
        [left, bottom],
      ];
  return [...curve(14, (t) => bend(from, one, to, t)), ...curve(14, (t) => bend(to, other, from, t))];
}

// Each cell of the tissue has two sharp corners at most, so that neighbours meet like tiles.
function tissue(brief: CoverBrief): Primitive[] {
  const { luck, colours, width, height } = brief;
  const { accent, pair, deep, paper } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  let last = '';
  for (const { x, y, side, row, column } of cellsOf(brief, 4)) {
    const fills = [accent, accent, paper, pair].filter((fill) => fill !== last);
    const fill = luck.pick(fills);
    last = fill;
    const kernel = fill === pair ? paper : fill === accent ? deep : pair;
    const gap = side * 0.03;
    list.push(rect(x + gap, y + gap, side - gap * 2, side - gap * 2, fill, side * 0.44));
    // The corner that points at the nearest crossing is square.
    const sharp = side * 0.45;
    const right = column % 2 === 0;
    const below = row % 2 === 0;
    list.push(
      rect(
        x + (right ? side - sharp - gap : gap),
        y + (below ? side - sharp - gap : gap),
        sharp,
        sharp,
        fill,
        side * 0.06,
      ),
    );
    // A kernel off the middle, and two small bodies on the other side: without them it would be an eye.
    const towards = luck.span(0, TURN);
    const at = (angle: number, reach: number) =>
      [x + side * (0.5 + reach * Math.cos(angle)), y + side * (0.5 + reach * Math.sin(angle))] as const;
    list.push(disc(...at(towards, 0.1), side * luck.span(0.13, 0.17), kernel));
    list.push(disc(...at(towards + luck.span(2.1, 2.8), 0.27), side * 0.045, kernel));
    list.push(disc(...at(towards + luck.span(3.3, 4.1), 0.25), side * 0.06, kernel));
  }
  return list;
}
