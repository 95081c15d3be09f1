/**
 * The ceremony at the podium: what happens when, counted from its beginning. Rules and page read the same plan, so that
 * nobody is pulled off a podium that has not been shown, and whoever comes in the middle sees it where it is. Pure.
 */

/** In the order in which they come. `hush`: the drum roll in the dark; `yours`: your own place, and the ceremony is over. */
export const CEREMONY_STEPS = ['hush', 'third', 'second', 'first', 'winner', 'yours'] as const;
export type CeremonyStep = (typeof CEREMONY_STEPS)[number];

export interface Ceremony {
  /** When each step begins, ms; a place that nobody has takes no time. */
  readonly beginsMs: Readonly<Record<CeremonyStep, number>>;
  /** When it is over, ms; 0: there is nothing to be solemn about. */
  readonly lastsMs: number;
}

/** How long each step is looked at, ms. */
const LASTS_MS = { hush: 1_400, third: 900, second: 900, first: 1_200, winner: 1_400 } as const;
const PLACES = { third: 3, second: 2, first: 1 } as const;
/** Everything is there at once. */
const NONE: Ceremony = { beginsMs: { hush: 0, third: 0, second: 0, first: 0, winner: 0, yours: 0 }, lastsMs: 0 };

/**
 * The plan for those who have a place (from 1; 0: none). There is none where fewer than two have one, or the first has
 * no point: nobody won then.
 */
export function planCeremony(seats: readonly { readonly rank: number; readonly score: number }[]): Ceremony {
  const ranked = seats.filter(({ rank }) => rank > 0);
  if (ranked.length < 2 || !ranked.some(({ rank, score }) => rank === 1 && score > 0)) return NONE;
  const beginsMs = { ...NONE.beginsMs };
  let at = 0;
  for (const step of CEREMONY_STEPS) {
    beginsMs[step] = at;
    if (step === 'yours') continue;
    const isStage = step === 'hush' || step === 'winner';
    if (isStage || ranked.some(({ rank }) => rank === PLACES[step])) at += LASTS_MS[step];
  }
  return { beginsMs, lastsMs: at };
}

/** Where a ceremony is, `ms` after its beginning. */
export function stepAt({ beginsMs, lastsMs }: Ceremony, ms: number): CeremonyStep {
  if (ms >= lastsMs) return 'yours';
  return CEREMONY_STEPS.findLast((step) => beginsMs[step] <= ms) ?? 'hush';
}
