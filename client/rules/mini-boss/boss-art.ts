import { artLuck } from '../../theme/art-luck.ts';
import type { CoverTopic } from '../../theme/cover.ts';
import { rounded } from '../../theme/outline.ts';
import { disc, line, type Point, type Primitive, polygon, rect, ring, wedge } from '../../theme/primitives.ts';
import { COLOUR } from '../../theme/tokens.ts';

/** How it feels: over two thirds of its health left, one to two thirds, less than a third or just hit. */
export type BossMood = 'smug' | 'cross' | 'rattled';

/** The box the boss is drawn in, px. */
export const BOSS_SIZE = 240;

/**
 * A boss: a bot, so it has an antenna and a visor; horns, jaw and mood say that it is trouble. The same seed has the
 * same horns, in the colours of the topic.
 */
export function bossOf(seed: string, topic: CoverTopic, mood: BossMood): Primitive[] {
  const horns = artLuck(`boss:${seed}`).pick([bullHorns, ramHorns, crest]);
  return [
    ...shoulders(topic),
    ...horns(topic),
    ...head(topic),
    ...[eye(82, 1, topic, mood), eye(158, -1, topic, mood)].flat(),
    ...(mood === 'rattled' ? [] : both(brow(mood), topic.deep)),
    ...(mood === 'rattled' ? gritted(topic) : jaw(topic, mood)),
  ];
}

function both(outline: readonly Point[], fill: string): Primitive[] {
  return [polygon(outline, fill), polygon(mirrored(outline), fill)];
}

function mirrored(outline: readonly Point[]): Point[] {
  return outline.map(([x, y]) => [BOSS_SIZE - x, y] as const);
}

function shoulders({ deep, paper }: CoverTopic): Primitive[] {
  const shoulder: Point[] = [
    [6, 240],
    [10, 196],
    [46, 178],
    [96, 200],
    [110, 240],
  ];
  const spike = (...outline: Point[]): Primitive[] => both(rounded(outline, 4), paper);
  return [
    ...both(rounded(shoulder, 16), deep),
    ...spike([2, 222], [16, 176], [30, 222]),
    ...spike([26, 212], [42, 166], [56, 206]),
    rect(84, 190, 72, 60, deep),
  ];
}

function crest({ paper, pair }: CoverTopic): Primitive[] {
  return [-3, -2, -1, 0, 1, 2, 3].map((i) => {
    const [x, height] = [120 + i * 23, 74 - Math.abs(i) * 12];
    const outline: Point[] = [
      [x - 14, 74],
      [x + i * 5, 70 - height],
      [x + 14, 74],
    ];
    return polygon(rounded(outline, 4), i % 2 === 0 ? pair : paper);
  });
}

function bullHorns({ pair, paper }: CoverTopic): Primitive[] {
  const horn: Point[] = [
    [64, 92],
    [18, 76],
    [8, 16],
    [34, 46],
    [92, 62],
  ];
  const tip: Point[] = [
    [15, 46],
    [8, 16],
    [28, 40],
  ];
  return [...both(rounded(horn, 12), pair), ...both(rounded(tip, 4), paper)];
}

function ramHorns({ pair, deep }: CoverTopic): Primitive[] {
  const root: Point[] = [
    [40, 52],
    [88, 54],
    [80, 76],
    [44, 68],
  ];
  const grooves: Point[][] = [
    [
      [24, 66],
      [36, 74],
    ],
    [
      [22, 88],
      [36, 82],
    ],
  ];
  return [
    ring(38, 78, 26, 17, pair),
    ring(202, 78, 26, 17, pair),
    ...both(root, pair),
    ...grooves.flatMap((groove) => [line(groove, 4, deep), line(mirrored(groove), 4, deep)]),
  ];
}

function head({ accent, pair, deep, paper }: CoverTopic): Primitive[] {
  const skull: Point[] = [
    [50, 60],
    [190, 60],
    [216, 112],
    [200, 188],
    [156, 214],
    [84, 214],
    [40, 188],
    [24, 112],
  ];
  const chin: Point[] = [
    [31, 150],
    [209, 150],
    [200, 188],
    [156, 214],
    [84, 214],
    [40, 188],
  ];
  const stem: Point[] = [
    [120, 64],
    [120, 30],
  ];
  const forehead: Point[] = [
    [96, 60],
    [120, 60],
    [120, 84],
  ];
  return [
    line(stem, 7, paper),
    disc(120, 24, 12, pair),
    disc(116, 20, 4, paper),
    polygon(rounded(skull, 20), accent),
    polygon(rounded(chin, 14), pair),
    ...both(forehead, deep),
    disc(40, 134, 7, deep),
    disc(200, 134, 7, deep),
    rect(40, 86, 160, 58, COLOUR.ink, 29),
  ];
}

/** `side` 1 is the left one. */
function eye(x: number, side: 1 | -1, { paper }: CoverTopic, mood: BossMood): Primitive[] {
  if (mood === 'rattled') return [disc(x, 115, 20, paper), disc(x + side * 5, 119, 6, COLOUR.ink)];
  const tilt = side * (mood === 'cross' ? 0.46 : 0.2);
  return [
    wedge(x, 106, 25, tilt, tilt + Math.PI, paper),
    disc(x + (mood === 'smug' ? 7 : side * 4), 115, 8, COLOUR.ink),
  ];
}

function brow(mood: BossMood): Point[] {
  return [
    [42, 86],
    [116, mood === 'cross' ? 108 : 98],
    [116, 84],
    [96, 78],
    [48, 70],
  ];
}

/** Clenched teeth, and cracks. */
function gritted({ paper }: CoverTopic): Primitive[] {
  const cracks: Point[][] = [
    [
      [150, 60],
      [138, 76],
      [152, 84],
      [144, 96],
    ],
    [
      [60, 150],
      [72, 160],
      [62, 172],
      [74, 184],
    ],
    [
      [186, 154],
      [176, 168],
      [188, 176],
    ],
  ];
  return [
    rect(72, 162, 96, 34, COLOUR.ink, 17),
    ...[0, 1, 2, 3].map((i) => rect(80 + i * 20.5, 168, 17, 22, paper, 4)),
    ...cracks.map((crack) => line(crack, 4, COLOUR.ink)),
  ];
}

/** A great many teeth; a smug mouth is crooked. */
function jaw({ paper }: CoverTopic, mood: BossMood): Primitive[] {
  const slant = mood === 'smug' ? 8 : 0;
  const mouth: Point[] = [
    [58, 160 + slant],
    [182, 160 - slant],
    [174, 196 - slant / 2],
    [66, 200],
  ];
  const fang = (x: number, y: number, width: number, tipX: number, tipY: number): Primitive =>
    polygon(
      [
        [x, y],
        [x + width, y - 1],
        [tipX, tipY],
      ],
      paper,
    );
  return [
    polygon(rounded(mouth, 12), COLOUR.ink),
    ...[0, 1, 2, 3, 4, 5].map((i) => {
      const [x, y] = [66 + i * 18.2, 160 + slant - (i * slant) / 3];
      return fang(x, y + 1, 17, x + 8.5, y + 20);
    }),
    ...[0, 1, 2, 3, 4].map((i) => fang(74 + i * 18.5, 199, 16, 82 + i * 18.5, 182)),
  ];
}
