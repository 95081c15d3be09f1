import type { MatchEvent } from './events.ts';
import type { Intent } from './input.ts';
import type { Match } from './match.ts';
import type { RefusalCode } from './refusals.ts';
import type { Seat } from './seat.ts';

/** A dropped host keeps the room this long, so that a refresh costs nobody the chair (P4). */
export const HOST_GRACE_MS = 10 * 1000;

/** Why somebody may do what a host does: they are the host, opened the room, were named by who did, or stand in. */
export type HostRole = 'host' | 'opener' | 'co-host' | 'stand-in';

/** What a seat is in this room; null: a guest (H1, H10, H11). */
export function hostRoleOf(match: Match, seat: Seat): HostRole | null {
  if (isOpener(match, seat)) return 'opener';
  if (seat.playerId === match.coHost) return 'co-host';
  if (match.host !== seat.seat) return null;
  // Who left on purpose, or has never come, has handed the room over.
  return match.opener?.isIn ? 'stand-in' : 'host';
}

/** Why this seat may not wish for something that is the host's; null: it may. */
export function notTheirs(match: Match, seat: Seat, intent: Intent): RefusalCode | null {
  const role = hostRoleOf(match, seat);
  if (role === null) return 'host/only';
  if (intent.type === 'cohost' && role !== 'opener') return 'host/opener-only';
  if (intent.type === 'end' && role === 'stand-in') return 'host/stand-in';
  if (intent.type !== 'kick' || role === 'opener') return null;
  const other = match.seats[intent.seat];
  const isSafe = other && other !== seat && (isOpener(match, other) || other.playerId === match.coHost);
  return isSafe ? 'kick/opener' : null;
}

/** P4, P10: the chair goes to the opener, else to the co-host, else to the person here who has sat longest; to nobody when nobody is here. */
export function passHost(match: Match, events: MatchEvent[]): void {
  let next: Seat | null = null;
  for (const seat of match.seats) {
    if (seat.presence !== 'here' || seat.kind !== 'human') continue;
    if (!next || claim(match, seat) < claim(match, next)) next = seat;
  }
  const number = next?.seat ?? null;
  if (number === match.host) return;
  match.host = number;
  events.push({ type: 'host-changed', seat: number });
}

/** Somebody is here, for the first time or again: the opener gets the chair, the co-host takes it from a stand-in (P10). */
export function claimChair(match: Match, seat: Seat, events: MatchEvent[]): void {
  if (match.show) return; // its host stands beside it
  const host = match.host === null ? undefined : match.seats[match.host];
  if (match.opener?.playerId === seat.playerId) match.opener.isIn = true;
  if (!host || isOpener(match, seat) || (seat.playerId === match.coHost && !isOpener(match, host)))
    passHost(match, events);
}

/** Somebody gave up their seat, or lost it. */
export function leaveChair(match: Match, seat: Seat, why: 'own' | 'removed' | 'grace', events: MatchEvent[]): void {
  if (match.opener?.playerId === seat.playerId && why !== 'grace') match.opener.isIn = false;
  if (why === 'removed' && seat.playerId === match.coHost) match.coHost = null;
  if (match.host === seat.seat) passHost(match, events);
}

/** The seats of opener and co-host as long as they are taken, for everybody to see; null: nobody's. */
export function chairs(match: Match): { readonly opener: number | null; readonly coHost: number | null } {
  const seatOf = (playerId: string | undefined | null): number | null => {
    const seat = match.seats[playerId ? (match.seatOf[playerId] ?? -1) : -1];
    return seat && seat.presence !== 'gone' ? seat.seat : null;
  };
  return { opener: seatOf(match.opener?.playerId), coHost: seatOf(match.coHost) };
}

function isOpener(match: Match, seat: Seat): boolean {
  return seat.playerId === match.opener?.playerId;
}

/** Who has the smaller one goes first. */
function claim(match: Match, seat: Seat): number {
  if (isOpener(match, seat)) return -2;
  return seat.playerId === match.coHost ? -1 : seat.arrival;
}
