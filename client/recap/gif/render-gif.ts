import { GIFEncoder } from 'gifenc/dist/gifenc.esm.js';
import { FRAME } from '#shared/reel/frame.ts';
import { keyTimes, type ReelWords, reelAt, reelFrames } from '#shared/reel/reel.ts';
import type { Recap } from '#shared/story/recap.ts';
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
 * A reel as an animated GIF that plays for ever. Colours are counted in a few of its pictures first and hold for all;
 * what stays as it was costs nothing. The same pixels give the same bytes.
 */
export function* renderGif({ recap, words }: GifJob, paintFrame: PaintFrame): GifSteps {
  const { width, height } = FRAME;
  const palette = new Palette();
  const looks = keyTimes(recap);
  const frames = reelFrames(recap);
  const steps = looks.length + frames.length;
  for (const [i, ms] of looks.entries()) {
    palette.look(paintFrame(reelAt(recap, ms, words)));
    yield (i + 1) / steps;
  }
  const { colours } = palette;
  const asBefore = colours.length;
  const gif = GIFEncoder();
  let before: Uint8Array | null = null;
  for (const [i, { at, lastsMs }] of frames.entries()) {
    const index = palette.indexOf(paintFrame(reelAt(recap, at, words)));
    gif.writeFrame(before ? changed(index, before, asBefore) : index, width, height, {
      ...(before ? {} : { palette: [...colours, [0, 0, 0]], repeat: 0 }),
      ...{ delay: lastsMs, dispose: 1, transparent: before !== null, transparentIndex: asBefore },
    });
    before = index;
    yield (looks.length + i + 1) / steps;
  }
  gif.finish();
  return gif.bytes();
}

/** Only what is new; the rest shows what was there. */
function changed(index: Uint8Array, before: Uint8Array, asBefore: number): Uint8Array {
  const news = new Uint8Array(index.length).fill(asBefore);
  for (let at = 0; at < index.length; at++) if (index[at] !== before[at]) news[at] = index[at] ?? 0;
  return news;
}
