import type { Services } from '../services.ts';
import { type Guest, isSignedOut, playerIdOf } from './identity.ts';

/** Why a player is nobody any more. */
export type WhyGone = 'guest/gone' | 'guest/merged';
/** Why a pass of ours is void: no door opens to it. */
export type WhyVoid = WhyGone | 'guest/signed-out';

/** What it takes to know whether a pass is void. */
export type ReadsVoid = Pick<Services, 'leavers' | 'merges' | 'signOuts' | 'clock'>;

/** Null: doors open to it. */
export function whyVoid(services: ReadsVoid, guest: Guest): WhyVoid | null {
  const why = whyGone(services, playerIdOf(guest));
  if (why) return why;
  return isSignedOut(guest, services.clock.now()) || services.signOuts.isOut(guest) ? 'guest/signed-out' : null;
}

/** The same of somebody who is through the door, whose pass nobody has any more. */
export function whyGone({ leavers, merges }: Pick<Services, 'leavers' | 'merges'>, playerId: string): WhyGone | null {
  if (leavers.isGone(playerId)) return 'guest/gone';
  return merges.isMerged(playerId) ? 'guest/merged' : null;
}
