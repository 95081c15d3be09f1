import type { Progress } from '#shared/people/profile.ts';
import { levelOf } from '#shared/people/progress.ts';

/** A level bar at one moment. */
export interface LevelFill {
  readonly level: number;
  readonly into: number;
  readonly of: number;
  /** Of the level, 0 to 1. */
  readonly part: number;
  /** Experience counted so far. */
  readonly gained: number;
  /** Whether a level that the match brought is reached. */
  readonly isUp: boolean;
}

/** The bar on its way from before a match (`share` 0) to after it (1), through every level on the way. */
export function levelFill(progress: Pick<Progress, 'xp' | 'xpAfter'>, share = 1): LevelFill {
  const gained = progress.xp * Math.min(1, Math.max(0, share));
  const before = progress.xpAfter - progress.xp;
  const { level, into, of } = levelOf(before + gained);
  return {
    ...{ level, of, part: into / of, into: Math.floor(into), gained: Math.round(gained) },
    isUp: level > levelOf(before).level,
  };
}
