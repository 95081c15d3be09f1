import { type Comer, refusalOf } from '../people/bans.ts';
import { type WhyGone, whyGone } from '../people/void-pass.ts';
import type { Services } from '../services.ts';

/** Why somebody is let into no room. */
export type WhyKeptOut = WhyGone | 'door/shut-out' | ReturnType<typeof refusalOf>;

type Knowing = Pick<Services, 'leavers' | 'merges' | 'doors' | 'clock' | 'bans'>;

/**
 * As far as this process knows without asking, null where nothing speaks against them: for somebody who is through a
 * door, maybe of another process.
 */
export function keptOut(services: Knowing, comer: Comer): WhyKeptOut | null {
  const { doors, clock, bans } = services;
  const { playerId } = comer;
  const ban = bans.seen(comer);
  if (ban) return refusalOf(ban);
  if (playerId === null) return null; // a screen
  const why = whyGone(services, playerId);
  if (why) return why;
  return doors.strikes.isShutOut(playerId, clock.now()) ? 'door/shut-out' : null;
}

/** What each door asks through which somebody comes to a seat, or a screen to a room. */
export async function keptOutOrBanned(services: Knowing, comer: Comer): Promise<WhyKeptOut | null> {
  const ban = await services.bans.of(comer);
  return ban ? refusalOf(ban) : keptOut(services, comer);
}
