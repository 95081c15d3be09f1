import { type Comer, refusalOf } from '../people/bans.ts';
import type { Services } from '../services.ts';

/** Why somebody is let into no room. */
export type WhyKeptOut = 'guest/gone' | 'door/shut-out' | ReturnType<typeof refusalOf>;

/** As far as this process knows without asking, null where nothing speaks against them: for somebody who is through a door, maybe of another process. */
export function keptOut(
  { leavers, doors, clock }: Pick<Services, 'leavers' | 'doors' | 'clock'>,
  playerId: string,
): WhyKeptOut | null {
  if (leavers.isGone(playerId)) return 'guest/gone';
  return doors.strikes.isShutOut(playerId, clock.now()) ? 'door/shut-out' : null;
}

/** What each door asks through which somebody comes to a seat. */
export async function keptOutOrBanned(
  services: Pick<Services, 'leavers' | 'doors' | 'clock' | 'bans'>,
  comer: Comer & { readonly playerId: string },
): Promise<WhyKeptOut | null> {
  const ban = await services.bans.of(comer);
  return ban ? refusalOf(ban) : keptOut(services, comer.playerId);
}
