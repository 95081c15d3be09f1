import { GIFEncoder } from 'gifenc/dist/gifenc.esm.js';
import type { Palette } from './palette.ts';

/** Writes the pictures of an animated GIF that plays for ever; what stays as it was costs nothing. */
export class GifWriter {
  private readonly gif = GIFEncoder();
  private readonly width: number;
  private readonly height: number;
  private readonly palette: Palette;
  private before: Uint8Array | null = null;

  /** Px; the palette has seen the colours of the pictures. */
  constructor(width: number, height: number, palette: Palette) {
    this.width = width;
    this.height = height;
    this.palette = palette;
  }

  /** One picture, four bytes a pixel, and how long it lasts. */
  add(rgba: Uint8ClampedArray, lastsMs: number): void {
    const { before } = this;
    const { colours } = this.palette;
    const asBefore = colours.length;
    const index = this.palette.indexOf(rgba);
    this.gif.writeFrame(before ? changed(index, before, asBefore) : index, this.width, this.height, {
      ...(before ? {} : { palette: [...colours, [0, 0, 0]], repeat: 0 }),
      ...{ delay: lastsMs, dispose: 1, transparent: before !== null, transparentIndex: asBefore },
    });
    this.before = index;
  }

  end(): Uint8Array<ArrayBuffer> {
    this.gif.finish();
    return this.gif.bytes();
  }
}

/** Only what is new; the rest shows what was there. */
function changed(index: Uint8Array, before: Uint8Array, asBefore: number): Uint8Array {
  const news = new Uint8Array(index.length).fill(asBefore);
  for (let at = 0; at < index.length; at++) if (index[at] !== before[at]) news[at] = index[at] ?? 0;
  return news;
}
