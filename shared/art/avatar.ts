import type { ArtLuck } from './art-luck.ts';
import { artLuck } from './art-luck.ts';
import { eyes, mouth } from './avatar-face.ts';
import { isDark } from './contrast.ts';
import { INK } from './ink.ts';
import { regular, rounded, TURN } from './outline.ts';
import type { Point, Primitive } from './primitives.ts';
import { disc, line, polygon, rect, wedge } from './primitives.ts';

/** Side of the box an avatar is drawn in; it is shown as a circle. */
export const AVATAR_PX = 64;

/** Ground and head. Two colours and one face are what stays legible at 24 px. */
export const AVATAR_COATS: readonly (readonly [ground: string, head: string])[] = [
  ['#FF3D9E', '#FFD9E8'],
  ['#FF8A3D', '#3B1608'],
  ['#FFC83D', '#4B2A08'],
  ['#86E83F', '#11361F'],
  ['#2FE3C6', '#07353C'],
  ['#52B4FF', '#0B2450'],
  ['#B48BFF', '#271A52'],
  ['#FF6259', '#FFE9E3'],
  ['#E9C79A', '#5A3217'],
  ['#F0F26A', '#33380C'],
  ['#2A3350', '#8DF0FF'],
  ['#3A1430', '#FF9A4D'],
  ['#123A30', '#9CF5D0'],
  ['#F5F0E6', '#FF5A5F'],
  ['#1E2A6B', '#FFC83D'],
  ['#5A1E12', '#FFB59E'],
];

const HEADS = ['disc', 'block', 'hex', 'arch', 'drop', 'bean', 'peak'] as const;
type Head = (typeof HEADS)[number];
const TOPPERS = ['none', 'none', 'antenna', 'horns', 'cap', 'tuft', 'ears', 'bow'] as const;
type Topper = (typeof TOPPERS)[number];

/** The middle of every head. */
const [X, Y] = [32, 38] as const;

/** A face in a box of 64 x 64, to be shown as a circle. A bot always has a square head, an antenna and a visor. */
export function avatarOf(seed: string, bot = false): Primitive[] {
  const luck: ArtLuck = artLuck(`face:${seed}`);
  const [ground, skin] = (bot && robotCoat(seed)) || luck.pick(AVATAR_COATS);
  const head: Head = bot ? 'block' : luck.pick(HEADS);
  const topper: Topper = bot ? 'antenna' : luck.pick(TOPPERS);
  const [face, hat] = isDark(skin) ? ['#FFFFFF', INK] : [INK, '#FFFFFF'];
  const level = head === 'peak' ? Y + 2 : Y - 1;
  return [
    rect(0, 0, AVATAR_PX, AVATAR_PX, ground),
    ...behind(topper, skin),
    ...headOf(head, skin),
    ...above(topper, hat),
    ...eyes(bot ? undefined : luck, level, face, ground),
    ...mouth(bot ? undefined : luck, level + 12, face, skin),
  ];
}

/** Robots share one face, so those of a room, whose seeds end in their numbers, wear one coat each as long as there are any. */
function robotCoat(seed: string): (typeof AVATAR_COATS)[number] | undefined {
  const [, room, number] = /^(.+)\/(\d+)$/.exec(seed) ?? [];
  if (room === undefined) return undefined;
  const first = AVATAR_COATS.indexOf(artLuck(`coats:${room}`).pick(AVATAR_COATS));
  // Five on: neighbours look less alike, and with sixteen coats all have their turn.
  return AVATAR_COATS[(first + 5 * Number(number)) % AVATAR_COATS.length];
}

// What grows out of a head is behind it, and of its colour.
function behind(topper: Topper, fill: string): Primitive[] {
  switch (topper) {
    case 'antenna':
      return [line([at(0, -14), at(0, -29)], 3, fill), disc(32, 9, 4, fill)];
    case 'horns':
      return [
        polygon([at(-16, -12), at(-18, -30), at(-4, -18)], fill),
        polygon([at(16, -12), at(18, -30), at(4, -18)], fill),
      ];
    case 'ears':
      return [disc(17, 20, 8, fill), disc(47, 20, 8, fill)];
    case 'tuft':
      return [
        line([at(-6, -16), at(-10, -28)], 4, fill),
        line([at(0, -18), at(0, -31)], 4, fill),
        line([at(6, -16), at(10, -28)], 4, fill),
      ];
    default:
      return [];
  }
}

function headOf(head: Head, fill: string): Primitive[] {
  switch (head) {
    case 'disc':
      return [disc(X, Y, 21, fill)];
    case 'block':
      return [rect(X - 19, Y - 18, 38, 40, fill, 9)];
    case 'hex':
      return [polygon(rounded(regular(X, Y + 1, 23, 6, Math.PI / 6), 6), fill)];
    case 'arch':
      return [wedge(X, Y - 1, 20, Math.PI, TURN, fill), rect(12, Y - 2, 40, AVATAR_PX - Y + 2, fill)];
    case 'drop':
      return [polygon(rounded([at(0, -26), at(22, 4), at(14, 22), at(-14, 22), at(-22, 4)], 12), fill)];
    case 'bean':
      return [rect(15, 19, 34, 34, fill, 17), rect(15, 36, 34, AVATAR_PX - 36, fill)];
    case 'peak': {
      const outline = rounded([at(0, -30), at(28, 28), at(-28, 28)], 14);
      // Its foot is below the box, like the foot of an arch.
      return [
        polygon(
          outline.map(([x, y]) => [x, Math.min(y, AVATAR_PX)] as const),
          fill,
        ),
      ];
    }
  }
}

// What is worn is in front, and of the other colour.
function above(topper: Topper, fill: string): Primitive[] {
  switch (topper) {
    case 'cap':
      return [wedge(X, Y - 10, 20, Math.PI, TURN, fill), rect(X - 2, Y - 14, 28, 5, fill, 2.5)];
    case 'bow':
      return [
        polygon([at(0, -20), at(-12, -27), at(-12, -13)], fill),
        polygon([at(0, -20), at(12, -27), at(12, -13)], fill),
        disc(32, 18, 4, fill),
      ];
    default:
      return [];
  }
}

// A point from the middle of the head.
function at(across: number, down: number): Point {
  return [X + across, Y + down];
}
