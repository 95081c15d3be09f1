import { curve, TURN } from './outline.ts';
import type { Primitive } from './primitives.ts';
import { disc, line, polygon, rect, wedge } from './primitives.ts';
import { COLOUR } from './tokens.ts';

/** The six faces a player can send, in the order of their keys. */
export const MOODS = ['grin', 'gasp', 'ache', 'love', 'zap', 'clap'] as const;
export type Mood = (typeof MOODS)[number];

/** Side of the box a mood is drawn in. */
export const MOOD_SIZE = 32;

const INK = COLOUR.ink;
const WHITE = '#FFFFFF';
const FACE = 14;

/** A mood in a box of 32 x 32. */
export function moodOf(mood: Mood): readonly Primitive[] {
  return FACES[mood];
}

const FACES: Readonly<Record<Mood, readonly Primitive[]>> = {
  grin: [
    disc(16, 16, FACE, '#FFC83D'),
    disc(11, 13, 2, INK),
    disc(21, 13, 2, INK),
    wedge(16, 17, 7.5, 0, Math.PI, INK),
    rect(11.5, 17, 9, 2.6, WHITE),
  ],
  gasp: [
    disc(16, 16, FACE, '#52B4FF'),
    disc(11, 12.5, 2.6, WHITE),
    disc(21, 12.5, 2.6, WHITE),
    disc(11, 12.5, 1.3, INK),
    disc(21, 12.5, 1.3, INK),
    disc(16, 21, 4, INK),
  ],
  ache: [
    disc(16, 16, FACE, '#FF6259'),
    line(
      [
        [8.5, 11],
        [13.5, 13],
      ],
      2.4,
      INK,
    ),
    line(
      [
        [23.5, 11],
        [18.5, 13],
      ],
      2.4,
      INK,
    ),
    line(
      curve(8, (t) => [10.5 + 11 * t, 22 - 3.4 * Math.sin(t * Math.PI)]),
      2.6,
      INK,
    ),
  ],
  love: [disc(16, 16, FACE, '#FF3D9E'), polygon(curve(40, heart), WHITE)],
  zap: [
    disc(16, 16, FACE, '#B48BFF'),
    polygon(
      [
        [18, 5],
        [9, 17.5],
        [15, 17.5],
        [13.5, 27],
        [23, 14],
        [16.7, 14],
      ],
      INK,
    ),
  ],
  clap: [
    disc(16, 16, FACE, '#86E83F'),
    rect(9, 12, 6.6, 12, INK, 3.3),
    rect(16.5, 12, 6.6, 12, INK, 3.3),
    line(
      [
        [10, 8.5],
        [9, 6],
      ],
      2,
      INK,
    ),
    line(
      [
        [16, 8],
        [16, 5],
      ],
      2,
      INK,
    ),
    line(
      [
        [22, 8.5],
        [23, 6],
      ],
      2,
      INK,
    ),
  ],
};

function heart(t: number): readonly [number, number] {
  const angle = t * TURN;
  const lobes = 13 * Math.cos(angle) - 5 * Math.cos(2 * angle) - 2 * Math.cos(3 * angle) - Math.cos(4 * angle);
  return [16 + 8.48 * Math.sin(angle) ** 3, 15.4 - 0.53 * lobes];
}
