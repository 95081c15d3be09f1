import { lateScore } from './late-score.ts';
import type { Match } from './match.ts';
import type { Seat } from './seat.ts';

/** Better first: score, then less time over right answers (S6), then who sat down earlier (S7). */
export function compareSeats(a: Seat, b: Seat): number {
  return b.score - a.score || a.rightMs - b.rightMs || a.arrival - b.arrival;
}

/** The seats that count, best first: everybody but those who left for good (P6). */
export function ladderOf(match: Match): Seat[] {
  return match.seats.filter((seat) => seat.presence !== 'gone').sort(compareSeats);
}

/** At the podium: who has left since the last reveal leaves no gap in the places. Before the first there are none. */
export function closeRanks(match: Match): void {
  if (match.seats.some((seat) => seat.rank > 0)) writePlaces(match);
}

/** Writes every seat's place and distance after a reveal; equal score and time share a place (S8). */
export function rankSeats(match: Match): void {
  for (const seat of match.seats) seat.lastRank = seat.rank;
  writePlaces(match);
}

function writePlaces(match: Match): void {
  let place = 0;
  let better = 0; // the lowest score above the current one
  let before: Seat | undefined;
  const ladder = ladderOf(match);
  match.lateScore = lateScore(match, ladder);
  ladder.forEach((seat, index) => {
    if (!before || before.score !== seat.score || before.rightMs !== seat.rightMs) place = index + 1;
    if (before && before.score !== seat.score) better = before.score;
    seat.rank = place;
    seat.behind = better > seat.score ? better - seat.score : 0;
    before = seat;
  });
}

/** R1: writes every seat's `fasterThan` from the mean answer times: once a match, O(n log n). */
export function compareTempo(match: Match): void {
  const answering = match.seats.filter((seat) => seat.answered > 0).sort((a, b) => mean(a) - mean(b));
  for (const seat of match.seats) seat.fasterThan = null;
  if (answering.length < 2) return;
  let slower = 0;
  for (let i = answering.length - 1; i >= 0; i--) {
    const seat = answering[i] as Seat;
    const after = answering[i + 1];
    if (after && mean(after) > mean(seat)) slower = answering.length - 1 - i;
    seat.fasterThan = Math.round((100 * slower) / (answering.length - 1));
  }
}

function mean(seat: Seat): number {
  return seat.answerMs / seat.answered;
}
