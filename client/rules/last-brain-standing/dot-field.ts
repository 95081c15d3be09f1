import { type Luck, luck } from '#shared/rules/random.ts';

export interface Dot {
  /** In a box of 100 x 112; the line is at 82. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly tone: number;
  readonly falls: boolean;
  /** 0 to 1: when it falls. */
  readonly delay: number;
}

/** More than so many dots are a haze: then one stands for several people. */
const DOTS_MAX = 420;
const TONES = 4;
const WIDTH = 100;

/** The field of a cut as dots: as many above the line as stay and below it as fall, in proportion; the same each time. */
export function dotField(from: number, to: number): Dot[] {
  const dots = Math.min(from, DOTS_MAX);
  const falling = from === 0 ? 0 : Math.round((dots * (from - to)) / from);
  const dice = luck('cut', from, to);
  const radius = Math.max(0.55, Math.min(4.5, 30 / Math.sqrt(Math.max(1, dots))));
  const above = spread(dots - falling, { top: 0, height: 80 }, radius, dice);
  const below = spread(falling, { top: 84, height: 28 }, radius, dice);
  return [...below, ...above].map((place, i) => ({
    ...place,
    radius: radius * (0.75 + dice.next() * 0.25),
    tone: dice.int(1, TONES),
    falls: i < falling,
    delay: dice.next(),
  }));
}

/** So many places in a band of the box, a cell of a grid each and not in its middle: near each other, never on each other. */
function spread(
  count: number,
  { top, height }: { top: number; height: number },
  radius: number,
  dice: Luck,
): { x: number; y: number }[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt((count * WIDTH) / height)));
  const rows = Math.max(1, Math.ceil(count / columns));
  const [wide, high] = [WIDTH / columns, height / rows];
  const cells = dice.shuffle(Array.from({ length: columns * rows }, (_, i) => i)).slice(0, count);
  const within = (size: number): number => radius + dice.next() * Math.max(0, size - 2 * radius);
  return cells.map((cell) => ({
    x: (cell % columns) * wide + within(wide),
    y: top + Math.floor(cell / columns) * high + within(high),
  }));
}
