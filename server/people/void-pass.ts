import type { Services } from '../services.ts';
import { type Guest, isSignedOut, playerIdOf } from './identity.ts';

/** Why a player is nobody any more. */
export type WhyGone = 'guest/gone' | 'guest/merged';
/** Why a pass of ours is void: no door opens to it. */
export type WhyVoid = WhyGone | 'guest/signed-out';

/** Null: doors open to it. */
export function whyVoid(services: Pick<Services, 'leavers' | 'merges' | 'clock'>, guest: Guest): WhyVoid | null {
  return whyGone(services, playerIdOf(guest)) ?? (isSignedOut(guest, services.clock.now()) ? 'guest/signed-out' : null);
}

/** The same of somebody who is through the door, whose pass nobody has any more. */
export function whyGone({ leavers, merges }: Pick<Services, 'leavers' | 'merges'>, playerId: string): WhyGone | null {
  if (leavers.isGone(playerId)) return 'guest/gone';
  return merges.isMerged(playerId) ? 'guest/merged' : null;
}
