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
/** The bands over and under the line. */
const ABOVE = { top: 0, height: 80 };
const BELOW = { top: 84, height: 28 };

/** The field of a cut as dots: as many above the line as stay and below it as fall, in proportion; the same each time. */
export function dotField(from: number, to: number): Dot[] {
  const dots = Math.min(from, DOTS_MAX);
  const falling = from === 0 ? 0 : Math.round((dots * (from - to)) / from);
  const dice = luck('cut', from, to);
  const radius = Math.max(0.55, Math.min(4.5, 30 / Math.sqrt(Math.max(1, dots))));
  const above = spread(dots - falling, ABOVE, radius, dice);
  const below = spread(falling, BELOW, radius, dice);
  return [...below, ...above].map((place, i) => ({
    ...place,
    radius: radius * (0.75 + dice.next() * 0.25),
    tone: dice.int(1, TONES),
    falls: i < falling,
    delay: dice.next(),
  }));
}

/** A place for a face, in the same box. */
export type FacePlace = Pick<Dot, 'x' | 'y' | 'radius' | 'falls' | 'delay'>;

/** More than so many faces are too small to be known by. */
export const FACES_MAX = 40;
/** Under the line its own words have the first place: no face lies on them. */
const BELOW_WORDS = { top: 90, height: 22 };
/** A face's radius, in a hundredth of the width of the box. */
const FACE_RADIUS_MAX = 6.5;
/** What is left free of the smaller side of a face's cell. */
const FACE_GAP = 0.08;

/** The same field with faces, all of one size: places of those who stay, and of those who fall. */
export function faceField(staying: number, falling: number): FacePlace[] {
  const dice = luck('cut-faces', staying, falling);
  const cells = [cellOf(staying, ABOVE.height), cellOf(falling, BELOW_WORDS.height)].flatMap(({ wide, high }) => [
    wide,
    high,
  ]);
  const radius = Math.min(FACE_RADIUS_MAX, (Math.min(...cells) / 2) * (1 - FACE_GAP));
  const above = spread(staying, ABOVE, radius, dice);
  const below = spread(falling, BELOW_WORDS, radius, dice);
  return [...above, ...below].map((place, i) => ({ ...place, radius, falls: i >= staying, delay: dice.next() }));
}

/** The grid of a band for so many, and the size of a cell of it. */
function cellOf(count: number, height: number): { columns: number; rows: number; wide: number; high: number } {
  const columns = Math.max(1, Math.ceil(Math.sqrt((count * WIDTH) / height)));
  const rows = Math.max(1, Math.ceil(count / columns));
  return { columns, rows, wide: WIDTH / columns, high: height / rows };
}

/** So many places in a band of the box, a cell of a grid each and not in its middle: near each other, never on each other. */
function spread(
  count: number,
  { top, height }: { top: number; height: number },
  radius: number,
  dice: Luck,
): { x: number; y: number }[] {
  const { columns, rows, wide, high } = cellOf(count, height);
  const cells = dice.shuffle(Array.from({ length: columns * rows }, (_, i) => i)).slice(0, count);
  const within = (size: number): number => radius + dice.next() * Math.max(0, size - 2 * radius);
  return cells.map((cell) => ({
    x: (cell % columns) * wide + within(wide),
    y: top + Math.floor(cell / columns) * high + within(high),
  }));
}
