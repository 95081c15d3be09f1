/** The three layouts of every screen. */
export type SizeClass = 'phone' | 'tablet' | 'desktop';

export interface Grid {
  readonly margin: number;
  readonly gutter: number;
  readonly topbar: number;
  /** Width of the rail beside the question; 0 where it is a sheet at the foot. */
  readonly rail: number;
}

/** The grid of each layout, in px. */
export const GRID: Readonly<Record<SizeClass, Grid>> = {
  phone: { margin: 20, gutter: 12, topbar: 56, rail: 0 },
  tablet: { margin: 32, gutter: 20, topbar: 64, rail: 340 },
  desktop: { margin: 48, gutter: 24, topbar: 88, rail: 400 },
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
