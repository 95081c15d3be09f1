import type { Match } from '../rules/match.ts';
import type { SeatView } from '../rules/roster-view.ts';
import type { Finalist } from './field.ts';

/** No arena has so many seats: at its podium whoever sat in another one has a number from here on. */
const HERE_SEATS_MAX = 1_000_000;

/** SW11: at the podium of an arena the best of the whole show stand, wherever they sit; `here`: who would stand there of its own. */
export function withShowsBest(match: Match, here: readonly SeatView[]): SeatView[] {
  const best = match.show?.field.best ?? [];
  const elsewhere = best
    .filter(({ arena }) => arena !== match.show?.arena)
    .map((one, i) => viewOf(one, HERE_SEATS_MAX + i, best));
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
