/** The colours of a GIF: one place is kept for "as before". */
const COLOURS_MAX = 255;

export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * Finds the colours of flat art: counts those of some pictures, and keeps the ones that are used most. The same
 * pictures give the same palette, whatever their order.
 */
export class Palette {
  private readonly counts = new Map<number, number>();
  private readonly known = new Map<number, number>();
  private list: readonly number[] | null = null;

  /** Counts the pixels of a picture, four bytes each. Neighbours of one colour are counted together: flat art is made of them. */
  look(rgba: Uint8ClampedArray): void {
    const pixels = pixelsOf(rgba);
    for (let at = 0; at < pixels.length; ) {
      const began = at;
      const pixel = pixels[at];
      do at++;
      while (pixels[at] === pixel);
      const colour = (pixel ?? 0) & RGB;
      this.counts.set(colour, (this.counts.get(colour) ?? 0) + at - began);
    }
  }

  get colours(): readonly Rgb[] {
    return this.chosen().map((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]);
  }

  /** For each pixel the number of its colour, or of the nearest one. */
  indexOf(rgba: Uint8ClampedArray): Uint8Array {
    const pixels = pixelsOf(rgba);
    const index = new Uint8Array(pixels.length);
    let last = -1;
    let number = 0;
    for (let at = 0; at < pixels.length; at++) {
      const pixel = pixels[at] ?? 0;
      if (pixel !== last) number = this.numberOf(pixel & RGB);
      last = pixel;
      index[at] = number;
    }
    return index;
  }

  private chosen(): readonly number[] {
    this.list ??= [...this.counts]
      .sort(([a, often], [b, oftener]) => oftener - often || a - b)
      .slice(0, COLOURS_MAX)
      .map(([colour]) => colour);
    return this.list;
  }

  private numberOf(colour: number): number {
    let number = this.known.get(colour);
    if (number === undefined) {
      number = nearest(colour, this.chosen());
      this.known.set(colour, number);
    }
    return number;
  }
}

/** Of a pixel, 0xAABBGGRR on every machine that browsers run on. */
const RGB = 0xffffff;

function pixelsOf({ buffer, byteOffset, length }: Uint8ClampedArray): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length / 4);
}

function nearest(colour: number, colours: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [number, other] of colours.entries()) {
    const red = (colour & 255) - (other & 255);
    const green = ((colour >> 8) & 255) - ((other >> 8) & 255);
    const blue = ((colour >> 16) & 255) - ((other >> 16) & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) [best, least] = [number, distance];
  }
  return best;
}
