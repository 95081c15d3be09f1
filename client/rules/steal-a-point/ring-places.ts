/** Where one sits round the button: on a circle of radius 1, the top is (0, -1). */
export interface RingPlace<T> {
  readonly who: T;
  readonly x: number;
  readonly y: number;
  readonly role: 'holder' | 'me' | 'other';
}

/** The gap beside the holder at the top and beside me at the bottom, radians: both are larger than the others. */
const GAP = 0.44;

/**
 * Everybody round the button, in the order given: the holder at the top, I at the bottom, and the others to both sides
 * of us. Who holds it and looks at it sits at the top, and the ring is closed.
 */
export function ringPlaces<T>(others: readonly T[], holder: T | null, me: T | null): RingPlace<T>[] {
  const rightSide = others.slice(0, Math.ceil(others.length / 2));
  const leftSide = others.slice(rightSide.length);
  const foot = me === null ? GAP / 4 : GAP;
  const spread = (side: readonly T[], sign: 1 | -1): RingPlace<T>[] =>
    side.map((who, i) => {
      const share = side.length === 1 ? 0.5 : i / (side.length - 1);
      const angle = GAP + share * (Math.PI - GAP - foot);
      return { who, x: round(sign * Math.sin(angle)), y: round(-Math.cos(angle)), role: 'other' };
    });
  return [
    ...(holder === null ? [] : [{ who: holder, x: 0, y: -1.03, role: 'holder' } as const]),
    ...spread(rightSide, 1),
    ...spread(leftSide, -1),
    ...(me === null ? [] : [{ who: me, x: 0, y: 1, role: 'me' } as const]),
  ];
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
