import type { Match } from './match.ts';
import type { Ruleset } from './ruleset.ts';
import { isLookedAt } from './tempo.ts';

/** Up to so many people all of them have to be ready; of more, nine in ten: somebody always looks away. */
const ALL_OF_PEOPLE = 20;
const CROWD_SHARE = 0.9;

/** Who is ready for what comes next, since the current phase began. */
export interface Readiness {
  /** By seat number; JSON object keys. */
  readonly said: Record<number, true>;
  /** How many of them are waited for: kept, so that a word costs O(1). */
  count: number;
}

/** How many must be ready for the phase to end; 0: it cannot be ended so, or nobody is there to say it (PC1, PC2). */
export function readyNeeded(rules: Ruleset, { phase, peoplePlaying }: Match): number {
  if (!isLookedAt(rules.phase(phase.name).def)) return 0;
  return peoplePlaying <= ALL_OF_PEOPLE ? peoplePlaying : Math.ceil(peoplePlaying * CROWD_SHARE);
}
