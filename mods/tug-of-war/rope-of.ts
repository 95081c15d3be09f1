/** What everybody may see of the rope. */
export interface RopeView {
  /** Below 0: to the left. */
  readonly at: number;
  readonly moved: number;
  readonly ends: number;
}

/** The rope of a room as the page knows it; in the middle before anything has come. */
export function ropeOf(room: { readonly rules: Readonly<Record<string, unknown>> } | null): RopeView {
  return (room?.rules['tug-of-war:rope'] as RopeView | null | undefined) ?? { at: 0, moved: 0, ends: 5 };
}

/** Who has just moved it. */
export function pullOf({ moved }: RopeView): string {
  return moved < 0 ? 'Left pulls.' : moved > 0 ? 'Right pulls.' : 'Nobody pulls.';
}
