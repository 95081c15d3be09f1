import type { Match } from '../rules/match.ts';
import type { SeatView } from '../rules/roster-view.ts';
import type { Finalist } from './field.ts';

/** Seats of people in other arenas, as a podium numbers them: no arena has so many of its own. */
const ELSEWHERE_FROM_SEAT = 1_000_000;

/** SW11: at the podium of an arena the best of the whole show stand, wherever they sit; `here`: who would stand there of its own. */
export function withShowsBest(match: Match, here: readonly SeatView[]): SeatView[] {
  const best = match.show?.field.best ?? [];
  const elsewhere = best
    .filter(({ arena }) => arena !== match.show?.arena)
    .map((one, i) => viewOf(one, ELSEWHERE_FROM_SEAT + i, best));
  return [...here, ...elsewhere].sort((a, b) => (a.rank || 1e9) - (b.rank || 1e9) || a.seat - b.seat);
}

function viewOf({ name, avatar, score }: Finalist, seat: number, best: readonly Finalist[]): SeatView {
  const rank = 1 + best.filter((other) => other.score > score).length; // SW3
  return {
    ...{ seat, name, avatar, score, rank, lastRank: rank, arrival: seat },
    ...{ bot: false, away: false, plays: true, wantsAgain: false, leads: false, isReady: false },
    ...{ outPlace: 0, team: 0, streak: 0, lastPoints: 0 },
  };
}
