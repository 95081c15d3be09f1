import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { flyFrom, type Spot, spotOf } from '../flight.ts';

const FLIGHT_MS = 420;
const STEP_MS = 40;
/** More than so many do not start one after the other: a shuffle is over in two seconds. */
const STEPS_MAX = 30;
const LIFT = 24;

interface Stood extends Spot {
  readonly team: string;
}

/** Faces that change sides fly there: `[data-seat][data-team]` within an element, from where they stood before. */
export function useSideFlights(within: RefObject<HTMLElement | null>): void {
  const before = useRef(new Map<string, Stood>());
  useLayoutEffect(() => {
    const section = within.current;
    if (!section) return;
    const now = new Map<string, Stood>();
    let flights = 0;
    for (const face of section.querySelectorAll<HTMLElement>('[data-seat][data-team]')) {
      const { seat = '', team = '' } = face.dataset;
      const spot = { ...spotOf(face, section), team };
      now.set(seat, spot);
      const stood = before.current.get(seat);
      if (!stood || stood.team === team) continue;
      const delayMs = STEP_MS * Math.min(STEPS_MAX, flights++);
      flyFrom(face, { x: stood.x - spot.x, y: stood.y - spot.y }, { ms: FLIGHT_MS, delayMs, lift: LIFT });
    }
    before.current = now;
  });
}
