import { artLuck } from '../../theme/art-luck.ts';
import { curve, TURN } from '../../theme/outline.ts';
import type { Primitive } from '../../theme/primitives.ts';
import { polygon, rect } from '../../theme/primitives.ts';

const CHIP = 17;
export const PILE_WIDTH = 160;
/** A chip is a twentieth of the purse. */
const CHIPS = 20;

interface Colours {
  readonly accent: string;
  readonly pair: string;
  readonly deep: string;
  readonly paper: string;
}

/** How many chips stand for a part of the purse: rounded up, none for nothing. */
export function chipsOf(points: number, purse: number): number {
  return purse <= 0 ? 0 : Math.min(CHIPS, Math.ceil((CHIPS * points) / purse));
}

export function pileHeight(chips: number): number {
  return chips * CHIP + 40;
}

/** A pile of chips, a little crooked and the same each time, in a box of `PILE_WIDTH` and its own height. */
export function pileOf(seed: string, chips: number, { accent, pair, deep, paper }: Colours): Primitive[] {
  const luck = artLuck(`pile:${seed}`);
  const list: Primitive[] = [];
  if (chips === 0) return list;
  const foot = pileHeight(chips) - 22;
  let shift = 0;
  for (let i = 0; i < chips; i++) {
    const isFifth = i % 5 === 4;
    shift = luck.span(-5, 5);
    const turned = luck.span(0, 16);
    const y = foot - i * CHIP;
    list.push(rect(14 + shift, y, 132, CHIP - 2, isFifth ? paper : i % 2 ? pair : accent, 6));
    for (const x of [8, 48, 88]) list.push(rect(14 + shift + x + turned, y, 16, CHIP - 2, isFifth ? accent : paper));
  }
  const top = foot - (chips - 1) * CHIP;
  const oval = (across: number, down: number, fill: string): Primitive =>
    polygon(
      curve(40, (t) => [PILE_WIDTH / 2 + shift + across * Math.cos(t * TURN), top + down * Math.sin(t * TURN)]),
      fill,
    );
  list.push(oval(66, 15, paper), oval(62, 13.5, accent), oval(40, 8.5, paper), oval(35, 7, deep));
  return list;
}
