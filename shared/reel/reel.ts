import { rect } from '../art/primitives.ts';
import { inPlace, type Scene } from '../art/scene.ts';
import { topicLook } from '../art/topic-look.ts';
import { seatsOf } from '../story/moment.ts';
import type { Recap } from '../story/recap.ts';
import { faceLayers } from './face.ts';
import { type Caption, FRAME, frameOf } from './frame.ts';
import { landing } from './moving.ts';
import { tintOf } from './tint.ts';

/** How long each moment plays, and the end, ms. */
export const MOMENT_MS = 2600;
const END_MS = 2200;
/** A moment is acted in this part of its time, then it stands still to be read. */
const ACTED_SHARE = 0.62;

/** What is written in a reel: under each moment, and at its end. */
export interface ReelWords {
  readonly captions: readonly Caption[];
  readonly end: Caption;
}

export function reelMs(recap: Recap): number {
  return recap.moments.length * MOMENT_MS + END_MS;
}

/** A moment at `ms` since it began. */
export function momentAt(recap: Recap, index: number, ms: number, caption: Caption | null): Scene {
  return frameOf(recap, index, Math.min(1, Math.max(0, ms / (MOMENT_MS * ACTED_SHARE))), caption);
}

/** The picture of a reel at `ms`: its moments one after the other, then who they were about. Pure. */
export function reelAt(recap: Recap, ms: number, words: ReelWords): Scene {
  const index = Math.floor(ms / MOMENT_MS);
  if (index < recap.moments.length)
    return momentAt(recap, index, ms - index * MOMENT_MS, words.captions[index] ?? null);
  return endAt(recap, Math.min(1, (ms - recap.moments.length * MOMENT_MS) / (END_MS * ACTED_SHARE)), words.end);
}

function endAt(recap: Recap, t: number, { head, line }: Caption): Scene {
  const { width, height } = FRAME;
  const tint = tintOf(recap.moments.length, topicLook(recap.topic));
  const heroes = [...new Set(recap.moments.map((moment) => seatsOf(moment)[0] ?? -1))];
  const step = width / (heroes.length + 1);
  const radius = Math.min(70, step * 0.46);
  return {
    width,
    height,
    layers: [
      inPlace(rect(0, 0, width, height, tint.ground)),
      ...heroes.flatMap((seat, i) =>
        faceLayers(
          recap.people.find((person) => person.seat === seat),
          step * (i + 1),
          210 - (i % 2) * 40,
          radius * landing(t, 0.15 * i, 0.15 * i + 0.4),
        ),
      ),
    ],
    words: [
      { text: head, x: 22, y: 400, size: 40, width: width - 44, face: 'display', fill: tint.words },
      { text: line, x: 22, y: 432, size: 17, width: width - 44, face: 'body', fill: tint.words },
    ],
  };
}

/** Pictures of an animation are so far apart, ms: what a GIF can keep exactly. */
const STEP_MS = 80;

/** The pictures a reel is made of as an animation: when each is taken, and how long it lasts. What stands still is one. */
export function reelFrames(recap: Recap): { readonly at: number; readonly lastsMs: number }[] {
  return partsOf(recap).flatMap(({ begins, ms }) => {
    const acted = Math.ceil((ms * ACTED_SHARE) / STEP_MS);
    return Array.from({ length: acted + 1 }, (_, i) => ({
      at: begins + i * STEP_MS,
      lastsMs: i < acted ? STEP_MS : ms - acted * STEP_MS,
    }));
  });
}

/** Moments in which every colour of a reel is seen. */
export function keyTimes(recap: Recap): number[] {
  return partsOf(recap).flatMap(({ begins, ms }) => [0.1, 0.3, 0.5, 0.99].map((share) => begins + ms * share));
}

function partsOf({ moments }: Recap): { readonly begins: number; readonly ms: number }[] {
  return [
    ...moments.map((_, i) => ({ begins: i * MOMENT_MS, ms: MOMENT_MS })),
    { begins: moments.length * MOMENT_MS, ms: END_MS },
  ];
}
