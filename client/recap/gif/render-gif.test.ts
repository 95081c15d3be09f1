import assert from 'node:assert/strict';
import { FRAME } from '#shared/reel/frame.ts';
import { reelMs } from '#shared/reel/reel.ts';
import { aRecap, EVERY_MOMENT } from '#shared/reel/testing/a-recap.ts';
import { Palette } from './palette.ts';
import { type GifJob, type PaintFrame, renderGif } from './render-gif.ts';

const JOB: GifJob = { recap: aRecap(EVERY_MOMENT.slice(0, 1)), words: { captions: [], end: { head: '', line: '' } } };

/** Paints the rectangles of a scene and nothing else: enough to see when something moves. */
const paintRects: PaintFrame = ({ width, height, layers }) => {
  const rgba = new Uint8ClampedArray(width * height * 4);
  const pixels = new Uint32Array(rgba.buffer);
  for (const { list, scale } of layers)
    for (const item of list) {
      if (item.kind !== 'rect' || scale !== 1) continue;
      const colour = Number.parseInt(item.fill.slice(1), 16);
      const [left, right] = [item.x, item.x + item.width].map((x) => Math.min(width, Math.max(0, Math.round(x))));
      const [top, foot] = [item.y, item.y + item.height].map((y) => Math.min(height, Math.max(0, Math.round(y))));
      for (let y = top ?? 0; y < (foot ?? 0); y++)
        pixels.fill(colour, y * width + (left ?? 0), y * width + (right ?? 0));
    }
  return rgba;
};

function made(job: GifJob): { gif: Uint8Array; told: number[] } {
  const told: number[] = [];
  const work = renderGif(job, paintRects);
  for (;;) {
    const { done, value } = work.next();
    if (done) return { gif: value, told };
    told.push(value);
  }
}

/** How long each picture of a GIF lasts, ms, by its control blocks. */
function delays(gif: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at + 7 < gif.length; at++)
    if (gif[at] === 0x21 && gif[at + 1] === 0xf9 && gif[at + 2] === 4 && gif[at + 7] === 0)
      found.push(((gif[at + 4] ?? 0) + 256 * (gif[at + 5] ?? 0)) * 10);
  return found;
}

describe('the GIF of a reel', () => {
  let gif: Uint8Array;
  let told: number[];
  before(() => {
    ({ gif, told } = made(JOB));
  });

  it('[HR1] is the same bytes from the same recap', () => {
    assert.deepEqual(made(JOB).gif, gif);
    assert.notDeepEqual(made({ ...JOB, recap: aRecap(EVERY_MOMENT.slice(3, 4)) }).gif, gif);
  });

  it('is a GIF of the size of a frame that lasts as long as the reel', () => {
    assert.equal(String.fromCharCode(...gif.slice(0, 6)), 'GIF89a');
    const [width, height] = [(gif[6] ?? 0) + 256 * (gif[7] ?? 0), (gif[8] ?? 0) + 256 * (gif[9] ?? 0)];
    assert.deepEqual([width, height], [FRAME.width, FRAME.height]);
    const lasts = delays(gif).reduce((sum, ms) => sum + ms, 0);
    assert.equal(lasts, reelMs(JOB.recap));
    assert.equal(gif.at(-1), 0x3b, 'its trailer');
  });

  it('says how far it is, up to the end', () => {
    assert.deepEqual(
      told.toSorted((a, b) => a - b),
      told,
    );
    assert.equal(told.at(-1), 1);
  });
});

describe('the palette of flat art', () => {
  const picture = (...colours: number[]): Uint8ClampedArray =>
    new Uint8ClampedArray(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]));

  it('keeps every colour exactly, as long as there are few', () => {
    const palette = new Palette();
    palette.look(picture(0xff0000, 0xff0000, 0x00ff00));
    assert.deepEqual(palette.colours, [
      [255, 0, 0],
      [0, 255, 0],
    ]);
    assert.deepEqual(
      [...palette.indexOf(picture(0x00ff00, 0xff0000, 0x00ee11))],
      [1, 0, 1],
      'and the nearest of others',
    );
  });

  it('is the same in whatever order pictures come, and no larger than a GIF takes', () => {
    const many = Array.from({ length: 700 }, (_, i) => (i * 7919) % 0xffffff);
    const [one, other] = [new Palette(), new Palette()];
    one.look(picture(...many));
    other.look(picture(...many.toReversed()));
    assert.deepEqual(one.colours, other.colours);
    assert.equal(one.colours.length, 255);
  });
});
