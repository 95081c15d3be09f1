import type { Services } from '../services.ts';
import { type Guest, isOver, playerIdOf } from './identity.ts';

/** Why a pass of ours opens nothing any more. */
export type WhyVoid = 'guest/gone' | 'guest/merged' | 'guest/signed-out';

type Knowing = Pick<Services, 'leavers' | 'merges' | 'clock'>;

/** Null: it opens doors. */
export function whyVoid({ leavers, merges, clock }: Knowing, guest: Guest): WhyVoid | null {
  const playerId = playerIdOf(guest);
  if (leavers.isGone(playerId)) return 'guest/gone';
  if (merges.isMerged(playerId)) return 'guest/merged';
  return isOver(guest, clock.now()) ? 'guest/signed-out' : null;
}
