import { arc, TURN } from '../outline.ts';
import type { Point, Primitive } from '../primitives.ts';
import { disc, line, polygon, rect, wedge } from '../primitives.ts';
import type { Cell, CoverBrief } from './cover-family.ts';
import { cellsOf } from './cover-family.ts';

/** What a bubble says: `at` turns parts of its box into px. */
interface Pen {
  readonly at: (across: number, down: number) => Point;
  readonly side: number;
  readonly fill: string;
}

/** A chat that never ends: bubbles with a tail to the left or the right, each saying one thing. */
export function bubbles(brief: CoverBrief): Primitive[] {
  const { luck, colours, width, height } = brief;
  const { accent, pair, deep, paper } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  let last = -1;
  for (const cell of cellsOf(brief, 4)) {
    let choice = luck.int(0, SAYINGS.length - 1);
    if (choice === last) choice = (choice + 1) % SAYINGS.length;
    last = choice;
    const mine = (cell.row + cell.column) % 2 === 0;
    const fill = mine ? luck.pick([accent, accent, paper]) : pair;
    list.push(...bubble(cell, fill, mine));
    const { x, y, side } = cell;
    const at = (across: number, down: number): Point => [x + side * across, y + side * down];
    list.push(
      ...(SAYINGS[choice]?.({ at, side, fill: mine && luck.chance(0.3) && fill === paper ? pair : deep }) ?? []),
    );
  }
  return list;
}

function bubble({ x, y, side }: Cell, fill: string, left: boolean): Primitive[] {
  const at = (across: number, down: number): Point => [x + side * (left ? across : 1 - across), y + side * down];
  return [
    rect(x + side * 0.06, y + side * 0.08, side * 0.88, side * 0.68, fill, side * 0.2),
    polygon([at(0.16, 0.6), at(0.14, 0.94), at(0.46, 0.72)], fill),
  ];
}

const SAYINGS: readonly ((pen: Pen) => Primitive[])[] = [
  // Somebody is typing.
  ({ at, side, fill }) => [0.28, 0.5, 0.72].map((across) => disc(...at(across, 0.42), side * 0.075, fill)),
  // A heart.
  ({ at, side, fill }) => [
    disc(...at(0.4, 0.35), side * 0.115, fill),
    disc(...at(0.6, 0.35), side * 0.115, fill),
    polygon([at(0.305, 0.41), at(0.5, 0.32), at(0.695, 0.41), at(0.5, 0.63)], fill),
  ],
  // Lines of words.
  ({ at, side, fill }) =>
    [0.76, 0.64, 0.5].map((to, row) =>
      line([at(0.24, 0.28 + row * 0.145), at(to, 0.28 + row * 0.145)], side * 0.07, fill),
    ),
  // Something to watch.
  ({ at, fill }) => [polygon([at(0.38, 0.22), at(0.38, 0.62), at(0.7, 0.42)], fill)],
  // A hash.
  ({ at, side, fill }) => [
    line([at(0.45, 0.24), at(0.39, 0.6)], side * 0.065, fill),
    line([at(0.61, 0.24), at(0.55, 0.6)], side * 0.065, fill),
    line([at(0.33, 0.35), at(0.7, 0.35)], side * 0.065, fill),
    line([at(0.3, 0.49), at(0.67, 0.49)], side * 0.065, fill),
  ],
  // A smile.
  ({ at, side, fill }) => [
    disc(...at(0.38, 0.32), side * 0.065, fill),
    disc(...at(0.62, 0.32), side * 0.065, fill),
    line(arc(...at(0.5, 0.38), side * 0.2, 0.35, Math.PI - 0.35), side * 0.07, fill),
  ],
  // The waves of a wireless network.
  ({ at, side, fill }) => [
    disc(...at(0.5, 0.58), side * 0.065, fill),
    ...[0.19, 0.33].map((reach) =>
      line(arc(...at(0.5, 0.6), side * reach, Math.PI * 1.25, Math.PI * 1.75), side * 0.07, fill),
    ),
  ],
  // A picture.
  ({ at, side, fill }) => [
    disc(...at(0.66, 0.29), side * 0.07, fill),
    polygon([at(0.22, 0.62), at(0.42, 0.32), at(0.6, 0.62)], fill),
    polygon([at(0.5, 0.62), at(0.64, 0.44), at(0.8, 0.62)], fill),
  ],
  // A thing that is a part of something larger.
  ({ at, side, fill }) => [wedge(...at(0.5, 0.42), side * 0.22, 0, TURN * 0.76, fill)],
];
