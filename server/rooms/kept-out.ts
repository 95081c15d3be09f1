import { type Comer, refusalOf } from '../people/bans.ts';
import type { Services } from '../services.ts';

/** Why somebody is let into no room. */
export type WhyKeptOut = 'guest/gone' | 'guest/merged' | 'door/shut-out' | ReturnType<typeof refusalOf>;

type Knowing = Pick<Services, 'leavers' | 'merges' | 'doors' | 'clock' | 'bans'>;

/**
 * As far as this process knows without asking, null where nothing speaks against them: for somebody who is through a
 * door, maybe of another process.
 */
export function keptOut({ leavers, merges, doors, clock, bans }: Knowing, comer: Comer): WhyKeptOut | null {
  const { playerId } = comer;
  const ban = bans.seen(comer);
  if (ban) return refusalOf(ban);
  if (playerId === null) return null; // a screen
  if (leavers.isGone(playerId)) return 'guest/gone';
  if (merges.isMerged(playerId)) return 'guest/merged';
  return doors.strikes.isShutOut(playerId, clock.now()) ? 'door/shut-out' : null;
}

/** What each door asks through which somebody comes to a seat, or a screen to a room. */
export async function keptOutOrBanned(services: Knowing, comer: Comer): Promise<WhyKeptOut | null> {
  const ban = await services.bans.of(comer);
  return ban ? refusalOf(ban) : keptOut(services, comer);
}
