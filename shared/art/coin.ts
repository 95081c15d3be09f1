import type { Primitive } from './primitives.ts';
import { disc, polygon } from './primitives.ts';
import { shapeOutline } from './shapes.ts';

export const COIN_PX = 48;
const GOLD = '#ffc83d';
const GOLD_INK = '#4b2a08';

/** The one gold thing of the game, in a box of `COIN_PX`. */
export function coinOf(): Primitive[] {
  const middle = COIN_PX / 2;
  return [
    disc(middle, middle, 22, GOLD),
    disc(middle, middle, 17.5, GOLD_INK),
    disc(middle, middle, 15, GOLD),
    polygon(shapeOutline('spark', middle, middle, 9), GOLD_INK),
  ];
}
