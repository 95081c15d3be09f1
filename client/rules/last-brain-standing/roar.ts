import type { MatchModel } from '../../model/match-model.ts';
import { RULE } from './slots.ts';

/** So many cheers a head of the crowd are as loud as it gets. */
const FULL_CHEERS_EACH = 5;

/** How often the crowd has cheered in this phase. */
export function cheersOf({ room }: Pick<MatchModel, 'room'>): number {
  const cheer = room?.signals[RULE]?.cheer as { readonly count?: number } | undefined;
  return cheer?.count ?? 0;
}

/** The roar, 0 to 100: how loud so many cheers of a crowd of this size are. */
export function roarOf(cheers: number, crowd: number): number {
  return Math.min(100, Math.round((100 * cheers) / (FULL_CHEERS_EACH * Math.max(1, crowd))));
}
