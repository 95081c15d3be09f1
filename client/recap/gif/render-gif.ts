import { FRAME } from '#shared/reel/frame.ts';
import { keyTimes, type ReelWords, reelAt, reelFrames } from '#shared/reel/reel.ts';
import type { Recap } from '#shared/story/recap.ts';
import { GifWriter } from './gif-writer.ts';
import { Palette } from './palette.ts';

/** Paints one picture of a reel and hands back its pixels, four bytes each. */
export type PaintFrame = (scene: ReturnType<typeof reelAt>) => Uint8ClampedArray;

export interface GifJob {
  readonly recap: Recap;
  readonly words: ReelWords;
}

/** Work that is done in steps; what it yields is how much of it is done, from 0 to 1. */
export type GifSteps = Generator<number, Uint8Array<ArrayBuffer>, undefined>;

/**
 * A reel as an animated GIF. Colours are counted in a few of its pictures first and hold for all. The same pixels give
 * the same bytes.
 */
export function* renderGif({ recap, words }: GifJob, paintFrame: PaintFrame): GifSteps {
  const palette = new Palette();
  const looks = keyTimes(recap);
  const frames = reelFrames(recap);
  const steps = looks.length + frames.length;
  for (const [i, ms] of looks.entries()) {
    palette.look(paintFrame(reelAt(recap, ms, words)));
    yield (i + 1) / steps;
  }
  const gif = new GifWriter(FRAME.width, FRAME.height, palette);
  for (const [i, { at, lastsMs }] of frames.entries()) {
    gif.add(paintFrame(reelAt(recap, at, words)), lastsMs);
    yield (looks.length + i + 1) / steps;
  }
  return gif.end();
}
