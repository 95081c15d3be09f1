import type { CoverFamily, Topic } from '#shared/questions/topics.ts';
import { artLuck } from './art-luck.ts';
import { arches } from './covers/arches.ts';
import { blocks } from './covers/blocks.ts';
import type { CoverColours, DrawCover } from './covers/cover-family.ts';
import { memphis } from './covers/memphis.ts';
import { orbit } from './covers/orbit.ts';
import { petal } from './covers/petal.ts';
import { rays } from './covers/rays.ts';
import { sprite } from './covers/sprite.ts';
import { strata } from './covers/strata.ts';
import type { Primitive } from './primitives.ts';
import { COLOUR, STAGE } from './tokens.ts';

const FAMILIES: Readonly<Record<CoverFamily, DrawCover>> = {
  memphis,
  orbit,
  rays,
  petal,
  strata,
  sprite,
  blocks,
  arches,
};

/** The colours and the recipe a cover needs of a topic. */
export type CoverTopic = Pick<Topic, 'family' | 'variant' | 'accent' | 'pair' | 'deep' | 'paper'>;

/** The cover of a topic in a box of px; the same seed and box give the same picture. Clip it to the box. */
export function coverOf(seed: string, topic: CoverTopic, width: number, height: number): Primitive[] {
  return draw(seed, topic, { ...topic, ink: COLOUR.ink }, width, height, false);
}

/** The stage of a room: the same art in five tones near slate, with no sun or pin that would sit behind words. */
export function stageOf(seed: string, topic: CoverTopic, width: number, height: number): Primitive[] {
  // Drawn 320 px wide and enlarged, so that the pattern on the stage is huge.
  const scale = width / 320;
  return draw(seed, topic, STAGE, 320, height / scale, true).map((item) => enlarged(item, scale));
}

function draw(
  seed: string,
  topic: CoverTopic,
  colours: CoverColours,
  width: number,
  height: number,
  calm: boolean,
): Primitive[] {
  const { accent, pair, deep, paper, ink } = colours;
  const plain = { luck: artLuck(seed), colours: { accent, pair, deep, paper, ink }, width, height, calm };
  return FAMILIES[topic.family](topic.variant === undefined ? plain : { ...plain, variant: topic.variant });
}

function enlarged(item: Primitive, by: number): Primitive {
  switch (item.kind) {
    case 'rect':
      return {
        ...item,
        x: item.x * by,
        y: item.y * by,
        width: item.width * by,
        height: item.height * by,
        corner: item.corner * by,
      };
    case 'disc':
    case 'wedge':
      return { ...item, x: item.x * by, y: item.y * by, radius: item.radius * by };
    case 'ring':
      return { ...item, x: item.x * by, y: item.y * by, radius: item.radius * by, stroke: item.stroke * by };
    case 'polygon':
      return { ...item, points: item.points.map(([x, y]) => [x * by, y * by] as const) };
    case 'line':
      return { ...item, points: item.points.map(([x, y]) => [x * by, y * by] as const), stroke: item.stroke * by };
  }
}
