/** The three layouts of every screen. */
export type SizeClass = 'phone' | 'tablet' | 'desktop';

export interface Grid {
  readonly margin: number;
  readonly gutter: number;
  /** Width of the rail beside the question; 0 where it is a sheet at the foot. */
  readonly rail: number;
}

/** The grid of each layout, in px. */
export const GRID: Readonly<Record<SizeClass, Grid>> = {
  phone: { margin: 20, gutter: 12, rail: 0 },
  tablet: { margin: 32, gutter: 20, rail: 340 },
  desktop: { margin: 48, gutter: 24, rail: 400 },
};

/** Above this width in px the content stays as wide, in the middle. */
export const WIDEST = 1344;

/** Under this many px no phone lies on its side: it stands, with its keyboard open. */
const LYING_FROM = 480;

/** The layout for a window, in CSS px; a phone on its side has the tablet's. */
export function sizeClassOf(width: number, height: number): SizeClass {
  if (width >= 1280 && height >= 480) return 'desktop';
  if (width >= 760 || (height < 480 && width > height && width >= LYING_FROM)) return 'tablet';
  return 'phone';
}

/** The strip over every room screen, px. */
export interface Strip {
  readonly height: number;
  /** From the edge of the window, or of its widest content, to what stands in the strip. */
  readonly margin: number;
}

/** Keys are 48 high, and so is the lowest strip. */
const STRIPS: Readonly<Record<SizeClass, readonly (Strip & { readonly from: number })[]>> = {
  phone: [
    { from: 620, height: 56, margin: 20 },
    { from: 0, height: 48, margin: 20 },
  ],
  tablet: [
    { from: 704, height: 64, margin: 32 },
    { from: 560, height: 56, margin: 32 },
    { from: 0, height: 48, margin: 16 },
  ],
  desktop: [
    { from: 864, height: 88, margin: 48 },
    { from: 640, height: 64, margin: 48 },
    { from: 560, height: 56, margin: 32 },
    { from: 0, height: 48, margin: 48 },
  ],
};

/** The strip hangs on the window alone, so that nothing in it moves from one phase to the next; strip.css says the same. */
export function stripOf(width: number, height: number): Strip {
  const strip = STRIPS[sizeClassOf(width, height)].find(({ from }) => height >= from);
  if (!strip) throw new RangeError(`No strip for a window ${height} px high.`);
  return strip;
}

/** The middle line of a strip, px from its top: of keys, progress and score alike. */
export function middleOf({ height }: Strip): number {
  // The highest hangs lower, nearer to what it is about.
  return height / 2 + (height >= 88 ? 4 : 0);
}
