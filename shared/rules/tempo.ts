import type { MatchSettings } from './match.ts';
import type { Stage } from './phase.ts';
import type { PhaseDef } from './rule.ts';

/**
 * How fast a room goes from one question to the next: its host's choice. Answer windows are no part of it, for points
 * are measured in them, and neither are phases in which somebody has something to do.
 */
export const TEMPOS = ['arcade', 'standard', 'relaxed'] as const;
export type Tempo = (typeof TEMPOS)[number];

/** What reveals and scoreboards become: an arcade is half as long, who wants peace gets half as much again. */
const LOOKING = { arcade: 0.5, relaxed: 1.5 } as const;
const RELAXED_READING_FACTOR = 1.5;
/** At the standard tempo, from this window on reveals and boards have their whole length; under the short one, three fifths. */
const LONG_WINDOW_MS = 15 * 1000;
const SHORT_WINDOW_MS = 5 * 1000;
const SHORTEST_SHARE = 0.6;

/** Whether a phase is only looked at: then the tempo says how long, and everybody together may end it (ready.ts). */
export function isLookedAt({ stage, asksNothing }: { readonly stage: Stage } & Pick<PhaseDef, 'asksNothing'>): boolean {
  return stage === 'told' || (stage === 'between' && asksNothing === true);
}

/** By how much a tempo multiplies the length of a phase, beside a question with this answer window. */
export function tempoOf({ tempo }: MatchSettings, phase: PhaseDef, windowMs: number): number {
  if (tempo === undefined) return 1;
  if (phase.stage === 'read') return tempo === 'relaxed' ? RELAXED_READING_FACTOR : 1;
  if (!isLookedAt(phase)) return 1;
  return tempo === 'standard' ? shareFor(windowMs) : LOOKING[tempo];
}

/** Short windows have short boards. */
function shareFor(windowMs: number): number {
  const long = (windowMs - SHORT_WINDOW_MS) / (LONG_WINDOW_MS - SHORT_WINDOW_MS);
  return SHORTEST_SHARE + (1 - SHORTEST_SHARE) * Math.max(0, Math.min(1, long));
}
