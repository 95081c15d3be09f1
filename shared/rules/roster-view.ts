import { withShowsBest } from '../shows/show-podium.ts';
import { ladderOf } from './ladder.ts';
import type { Match } from './match.ts';
import type { Seat } from './seat.ts';

/** Up to this many seats everybody is shown; above it the ten best, so that a join costs the same at any size. */
export const ROSTER_SEATS_MAX = 64;
export const TOP_SEATS_SHOWN = 10;

/** So many seats are taken that not everybody can be shown, nor told of everything at once. */
export function isCrowd({ taken }: Pick<Match, 'taken'>): boolean {
  return taken > ROSTER_SEATS_MAX;
}

export interface SeatView {
  readonly seat: number;
  readonly name: string;
  readonly avatar: string;
  readonly bot: boolean;
  readonly away: boolean;
  /** Of equal ones, who has the smaller one sat down earlier and is named first (S7). */
  readonly arrival: number;
  /** Who does not play watches: eliminated, or too late. */
  readonly plays: boolean;
  /** At the podium: wants another match. */
  readonly wantsAgain: boolean;
  /** Leads the room, and does not play. */
  readonly leads: boolean;
  /** Is ready for what comes next. */
  readonly isReady: boolean;
  /** The place it was retired to; 0: it was not. */
  readonly outPlace: number;
  /** 0: none. */
  readonly team: number;
  readonly score: number;
  readonly streak: number;
  /** 1-based; 0 before the first reveal. */
  readonly rank: number;
  readonly lastRank: number;
  readonly lastPoints: number;
}

/** Who stands in the room, as everybody sees it (V3). */
export function rosterView(match: Match): SeatView[] {
  const here = seatsHere(match);
  if (match.show?.role !== 'arena' || match.phase.stage !== 'over') return here;
  const all = withShowsBest(match, here);
  return isCrowd(match) ? all.slice(0, TOP_SEATS_SHOWN) : all;
}

function seatsHere(match: Match): SeatView[] {
  if (!isCrowd(match))
    return match.seats.filter((seat) => seat.presence !== 'gone').map((seat) => seatView(seat, match));
  // In the waiting room nobody has a score yet: the first ten stand for the crowd.
  if (match.phase.stage === 'lobby') return firstSeats(match, TOP_SEATS_SHOWN);
  const best: Seat[] = [];
  for (const seat of match.seats)
    if (seat.presence !== 'gone' && seat.rank > 0 && seat.rank <= TOP_SEATS_SHOWN) best.push(seat);
  if (best.length === 0) return firstSeats(match, TOP_SEATS_SHOWN);
  return best
    .sort((a, b) => a.rank - b.rank || a.arrival - b.arrival)
    .slice(0, TOP_SEATS_SHOWN)
    .map((seat) => seatView(seat, match));
}

function firstSeats(match: Match, count: number): SeatView[] {
  const out: SeatView[] = [];
  for (const seat of match.seats) {
    if (out.length === count) break;
    if (seat.presence !== 'gone') out.push(seatView(seat, match));
  }
  return out;
}

function seatView(seat: Seat, match: Match): SeatView {
  return {
    seat: seat.seat,
    name: seat.name,
    avatar: seat.avatar,
    bot: seat.kind === 'bot',
    away: seat.presence === 'away',
    arrival: seat.arrival,
    plays: seat.plays,
    wantsAgain: match.encore?.wantedBy.includes(seat.seat) ?? false,
    isReady: match.ready?.said[seat.seat] === true,
    leads: seat.leads,
    outPlace: seat.out?.place ?? 0,
    team: seat.team,
    score: seat.score,
    streak: seat.streak,
    rank: seat.rank,
    lastRank: seat.lastRank,
    lastPoints: seat.lastPoints,
  };
}

/** The whole ladder, best first, for the terminal and the match record. */
export function ladderView(match: Match): SeatView[] {
  return ladderOf(match).map((seat) => seatView(seat, match));
}
