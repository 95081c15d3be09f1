import { hasLessMotion } from '../panels/settings-store.ts';

/** A place on the page, px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Flight {
  readonly ms: number;
  readonly delayMs?: number;
  readonly easing?: string;
  /** How high it is lifted on its way, px. */
  readonly lift?: number;
}

const MOVE = 'cubic-bezier(0.4, 0, 0.1, 1)';

/** Where an element lies in its positioned ancestor, whatever moves it just now. */
export function spotOf(element: HTMLElement, within: HTMLElement): Spot {
  let [x, y] = [0, 0];
  for (let at: HTMLElement | null = element; at && at !== within; at = at.offsetParent as HTMLElement | null) {
    x += at.offsetLeft;
    y += at.offsetTop;
  }
  return { x, y };
}

/** Lets an element come from `from` px beside its place, over what lies between. Where motion is reduced it is there. */
export function flyFrom(element: HTMLElement, from: Spot, { ms, delayMs = 0, easing = MOVE, lift = 0 }: Flight): void {
  if (hasLessMotion() || (from.x === 0 && from.y === 0)) return;
  const over = { position: 'relative', zIndex: '3' };
  element.animate(
    [
      { ...over, translate: `${from.x}px ${from.y}px`, scale: 1 },
      { ...over, translate: `${from.x / 2}px ${from.y / 2 - lift}px`, scale: 1.15 },
      { ...over, translate: '0 0', scale: 1 },
    ],
    { duration: ms, delay: delayMs, easing, fill: 'backwards' },
  );
}
