import type { Moment } from './blame.ts';
import { planCeremony } from './ceremony.ts';
import { hostRoleOf } from './chair.ts';
import { ladderOf } from './ladder.ts';
import type { Match } from './match.ts';
import type { Seat } from './seat.ts';

/** Whether these people play another match: what `Match` keeps of that at its podium. */
export interface Encore {
  /** Server ms; nobody is pulled off the podium before. */
  readonly ceremonyEndsAt: number;
  /** Seats of who want another match, in the order in which they said so. */
  readonly wantedBy: number[];
  /** The seat of a host who said so, for whom nobody else is asked; null: none did. */
  hostsWish: number | null;
  /** When it begins unless somebody changes that, server ms; null: too few want it, or it has been agreed. */
  startsAt: number | null;
  /** Said once, until somebody asks anew: whoever makes the next match may have failed. */
  isAgreed: boolean;
}

/** The podium stands: its ceremony begins. Places are written. */
export function beginEncore(match: Match, at: number): void {
  const { lastsMs } = planCeremony(ladderOf(match));
  match.encore = {
    ceremonyEndsAt: at + Math.round(lastsMs * match.settings.pace),
    wantedBy: [],
    hostsWish: null,
    startsAt: null,
    isAgreed: false,
  };
}

/** A2: somebody wants another match. Saying it twice is saying it once. */
export function wantEncore({ match, events }: Moment, seat: Seat): void {
  const { encore } = match;
  if (!encore) return;
  const isNew = !encore.wantedBy.includes(seat.seat);
  const isHosts = hostRoleOf(match, seat) !== null && encore.hostsWish !== seat.seat;
  if (!isNew && !isHosts && !encore.isAgreed) return;
  if (isNew) encore.wantedBy.push(seat.seat);
  if (isHosts) encore.hostsWish = seat.seat;
  encore.isAgreed = false;
  events.push({ type: 'again-asked', seat: seat.seat });
}

/** After anything has happened at the podium: is it agreed, and from when on (A3, A4)? O(those who want it). */
export function settleEncore({ match, at, events }: Moment): void {
  const { encore } = match;
  if (match.show || !encore || encore.isAgreed || match.phase.stage !== 'over') return;
  encore.startsAt = isWanted(match, encore) ? Math.max(at, encore.ceremonyEndsAt) : null;
  if (encore.startsAt === null || encore.startsAt > at) return;
  encore.startsAt = null;
  encore.isAgreed = true;
  events.push({ type: 'again-agreed' });
}

/** How many people who are here want another match. */
export function wantingOf(match: Match): number {
  return match.encore?.wantedBy.filter((seat) => isHere(match, seat)).length ?? 0;
}

/** More than half of the people who are here, or a host who is still here: bots have no say, and nobody waits for who has gone. */
function isWanted(match: Match, { hostsWish }: Encore): boolean {
  if (hostsWish !== null && isHere(match, hostsWish)) return true;
  return wantingOf(match) * 2 > match.humansHere;
}

function isHere(match: Match, number: number): boolean {
  const seat = match.seats[number];
  return seat?.kind === 'human' && seat.presence === 'here';
}
