import type { ArtLuck } from './art-luck.ts';
import { INK } from './ink.ts';
import type { Primitive } from './primitives.ts';
import { disc, line, rect, wedge } from './primitives.ts';

const WHITE = '#FFFFFF';
const EYES = ['dots', 'tall', 'cyclops', 'wide', 'wink', 'sleepy', 'dots', 'wide'] as const;
const MOUTHS = ['smile', 'smile', 'o', 'smirk', 'smile', 'teeth'] as const;

/** Two eyes, or one, at the height `y`; without luck it is a bot, and has a visor. */
export function eyes(luck: ArtLuck | undefined, y: number, fill: string, ground: string): Primitive[] {
  switch (luck?.pick(EYES) ?? 'visor') {
    case 'dots':
      return [disc(24.5, y, 3.6, fill), disc(39.5, y, 3.6, fill)];
    case 'tall':
      return [rect(21.5, y - 7, 6, 13, fill, 3), rect(36.5, y - 7, 6, 13, fill, 3)];
    case 'cyclops':
      return [disc(32, y, 9, WHITE), disc(33.5, y + 1, 4.4, INK)];
    case 'wide': {
      const gaze = luck?.pick([-2, 0, 2]) ?? 0;
      return [
        disc(24, y, 6.6, WHITE),
        disc(40, y, 6.6, WHITE),
        disc(24 + gaze, y + 1, 3.1, INK),
        disc(40 + gaze, y + 1, 3.1, INK),
      ];
    }
    case 'wink':
      return [disc(24.5, y, 4, fill), stroke(35, y, 44, y, fill)];
    case 'sleepy':
      return [wedge(24, y - 2, 5.4, 0, Math.PI, fill), wedge(40, y - 2, 5.4, 0, Math.PI, fill)];
    case 'visor':
      return [rect(17, y - 7, 30, 13, INK, 6.5), disc(26, y - 0.5, 2.8, ground), disc(38, y - 0.5, 2.8, ground)];
  }
}

/** A mouth at the height `y`; without luck it is a bot's, and flat. */
export function mouth(luck: ArtLuck | undefined, y: number, fill: string, skin: string): Primitive[] {
  switch (luck?.pick(MOUTHS) ?? 'flat') {
    case 'smile':
      return [wedge(32, y - 3.5, 7.5, 0, Math.PI, fill)];
    case 'o':
      return [disc(32, y, 3.4, fill)];
    case 'smirk':
      return [
        line(
          [
            [27, y + 1],
            [33, y + 1],
            [38, y - 2],
          ],
          3,
          fill,
        ),
      ];
    case 'teeth':
      return [
        rect(25, y - 3.5, 14, 7, fill, 3),
        line(
          [
            [32, y - 3],
            [32, y + 3],
          ],
          1.6,
          skin,
        ),
      ];
    case 'flat':
      return [stroke(25, y + 1, 39, y + 1, fill)];
  }
}

function stroke(x: number, y: number, toX: number, toY: number, fill: string): Primitive {
  return line(
    [
      [x, y],
      [toX, toY],
    ],
    3.2,
    fill,
  );
}
