import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { hasLessMotion } from '../../panels/settings-store.ts';
import { spotOf } from '../flight.ts';

const FLIGHT_MS = 420;
/** The lanes have run in. */
const DELAY_MS = 700;

/** How far it swings out beside the rows, px: over them there is no room. */
const SWING = 64;

/** Once, as the ladder comes in: its coin flies from what the one lost to what the other got. */
export function useCoinFlight(ladder: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = ladder;
    const coin = current?.querySelector<HTMLElement>('.coin-flight');
    const [from, to] = ['from', 'to'].map((end) => current?.querySelector<HTMLElement>(`[data-coin="${end}"]`));
    if (!current || !coin || !from || !to || hasLessMotion()) return;
    const [start, end] = [spotOf(from, current), spotOf(to, current)];
    coin.animate(
      [
        { translate: `${start.x}px ${start.y}px`, scale: 0.4, opacity: 1 },
        {
          translate: `${(start.x + end.x) / 2 - SWING}px ${(start.y + end.y) / 2}px`,
          scale: 1.2,
          opacity: 1,
          offset: 0.5,
        },
        { translate: `${end.x}px ${end.y}px`, scale: 0.7, opacity: 1, offset: 0.98 },
        { translate: `${end.x}px ${end.y}px`, scale: 0.7, opacity: 0 },
      ],
      { duration: FLIGHT_MS, delay: DELAY_MS, easing: 'cubic-bezier(0.4, 0, 0.1, 1)' },
    );
  }, []);
}
