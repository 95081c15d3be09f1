import type { Match } from '../rules/match.ts';
import type { SeatView } from '../rules/roster-view.ts';
import type { Finalist } from './field.ts';

/** No arena has so many seats: at its podium whoever sat in another one has a number from here on. */
const HERE_SEATS_MAX = 1_000_000;

/** SW11: at the podium of an arena the best of the whole show stand, wherever they sit; `here`: who would stand there of its own. */
export function withShowsBest(match: Match, here: readonly SeatView[]): SeatView[] {
  const { field, fallen = [], arena: own } = match.show ?? {};
  const hasFallen = new Set(fallen.map(({ playerId }) => playerId));
  // Whom the last cut took was among the best when they were last counted.
  const best = (field?.best ?? []).filter(({ playerId }) => !hasFallen.has(playerId));
  const elsewhere = [
    ...best.map((one) => ({ one, rank: 1 + best.filter((other) => other.score > one.score).length, outPlace: 0 })), // SW3
    ...fallen.map((one) => ({ one, rank: one.place, outPlace: one.place })),
  ]
    .filter(({ one }) => one.arena !== own)
    .map(({ one, rank, outPlace }, i) => viewOf(one, HERE_SEATS_MAX + i, rank, outPlace));
  return [...here, ...elsewhere].sort((a, b) => (a.rank || 1e9) - (b.rank || 1e9) || a.seat - b.seat);
}

function viewOf({ name, avatar, score }: Finalist, seat: number, rank: number, outPlace: number): SeatView {
  return {
    ...{ seat, name, avatar, score, rank, lastRank: rank, arrival: seat },
    ...{ bot: false, away: false, plays: outPlace === 0, wantsAgain: false, leads: false, isReady: false },
    ...{ outPlace, team: 0, streak: 0, lastPoints: 0 },
  };
}
