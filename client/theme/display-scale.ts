/** A window in px of the page, and how many CSS px of the display each of those is. */
export interface PageWindow {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** The window that the desktop's layout was drawn for, px (LOOK.md section 3). */
const FRAME = { width: 1440, height: 900 } as const;
/** On a wall of screens people stand further off, and need no more. */
const LARGEST = 3;
/** A scale is a multiple of this, so that a window that is dragged does not crawl. */
const STEP = 0.05;

/**
 * By how much everything is drawn larger in a window of so many CSS px: where there is more room than the desktop's
 * layout was drawn for, in both directions, it grows in proportion, so that a larger display shows the same larger.
 */
export function displayScale(width: number, height: number): number {
  const wanted = Math.min(width / FRAME.width, height / FRAME.height, LARGEST);
  // The little more is for quotients like 1.2 that have no exact binary form.
  const steps = Math.floor(wanted / STEP + 1e-9);
  return Math.max(1, Math.round(steps * STEP * 100) / 100);
}

/** The window as the page may lay itself out in it. Browsers that cannot enlarge a page have it unscaled. */
export function pageWindow(): PageWindow {
  const scale = CSS.supports('zoom', '1.2') ? displayScale(innerWidth, innerHeight) : 1;
  return { width: Math.round(innerWidth / scale), height: Math.round(innerHeight / scale), scale };
}

/** Enlarges the page with its window, from now on. To be called before anything measures itself. */
export function scaleToDisplay(): void {
  const root = document.documentElement;
  const apply = (): void => {
    const { scale } = pageWindow();
    root.style.setProperty('zoom', scale === 1 ? '' : `${scale}`);
    root.style.setProperty('--display-scale', `${scale}`);
  };
  addEventListener('resize', apply);
  apply();
}

/** How many CSS px of the display one px of this element is. */
export function scaleOf(element: HTMLElement): number {
  // Some browsers give rectangles in px of the page: there is nothing to undo then.
  const { width } = element.getBoundingClientRect();
  return width > 0 && element.offsetWidth > 0 ? width / element.offsetWidth : 1;
}
