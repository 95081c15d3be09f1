import { luck } from '#shared/rules/random.ts';

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

/** The field of a cut as dots: as many above the line as stay and below it as fall, in proportion; the same each time. */
export function dotField(from: number, to: number): Dot[] {
  const dots = Math.min(from, DOTS_MAX);
  const falling = from === 0 ? 0 : Math.round((dots * (from - to)) / from);
  const dice = luck('cut', from, to);
  const radius = Math.max(0.55, Math.min(3.2, 26 / Math.sqrt(Math.max(1, dots))));
  return Array.from({ length: dots }, (_, i) => {
    const falls = i < falling;
    return {
      x: radius + dice.next() * (100 - 2 * radius),
      y: falls ? 85 + dice.next() * 24 : radius + dice.next() * (80 - 2 * radius),
      radius: radius * (0.75 + dice.next() * 0.5),
      tone: dice.int(1, TONES),
      falls,
      delay: dice.next(),
    };
  });
}
