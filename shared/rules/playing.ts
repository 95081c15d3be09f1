import { inOrderOfCut } from './ladder.ts';
import type { Match } from './match.ts';
import type { Seat } from './seat.ts';
import { countAwaited, isAwaited } from './seating.ts';

/**
 * These seats are out, and stay to watch. Of those who go together the better one by the cut's order has the better
 * place; all of them come behind everybody who still plays. Gives the seats that went, the best first.
 */
export function retire(match: Match, seats: readonly Seat[]): number[] {
  const going = inOrderOfCut(
    match,
    [...new Set(seats)].filter((seat) => seat.plays),
  );
  for (const seat of going) stopPlaying(match, seat);
  const before = match.seats.reduce((sum, seat) => sum + Number(seat.plays && seat.presence !== 'gone'), 0);
  going.forEach((seat, index) => {
    seat.out = { round: match.round?.index ?? 0, place: before + index + 1 };
    seat.lastRank = seat.rank;
    seat.rank = seat.out.place;
    seat.behind = 0;
  });
  return going.map((seat) => seat.seat);
}

/** From now on this seat watches, and the bell does not wait for it. */
export function stopPlaying(match: Match, seat: Seat): void {
  if (seat.plays && isAwaited(seat)) countAwaited(match, seat, -1);
  seat.plays = false;
  seat.rank = 0;
  seat.behind = 0;
  seat.streak = 0;
}
