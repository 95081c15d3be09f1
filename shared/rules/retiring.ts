import { withFallen } from '../shows/fallen.ts';
import type { Finalist } from '../shows/field.ts';
import { compareKeys } from '../shows/key.ts';
import { aboveOf, withoutFallen } from '../shows/place-by-field.ts';
import { standingOf, tieBreaker } from './ladder.ts';
import type { Match } from './match.ts';
import { retire, stopPlaying } from './playing.ts';
import type { Seat } from './seat.ts';

/** The last of the field are out: in a show those of them who sit here. Gives their seats and the lowest score that stays. */
export function retireLast(match: Match, count: number): { readonly seats: number[]; readonly line: number } {
  const { show } = match;
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`a whole number can be out, not ${count}`);
  const standing = standingOf(match);
  if (!show) {
    const stay = Math.max(0, standing.length - count);
    return { seats: retire(match, standing.slice(stay)), line: standing[stay - 1]?.score ?? 0 };
  }
  const { line, field } = show;
  if (!line || count === 0) return { seats: [], line: line?.[0] ?? 0 };
  const tieOf = tieBreaker(match);
  const falls = standing.filter((seat) => compareKeys([seat.score, seat.rightMs, tieOf(seat.seat)], line) > 0);
  const stay = Math.max(0, field.playing - count);
  // SW3: who falls with the same score has the same place, behind everybody who stays.
  for (const seat of falls) sendOut(match, seat, Math.max(stay, aboveOf(field, seat.score)) + 1);
  const fallen = field.best.filter(({ score, rightMs, tie }) => compareKeys([score, rightMs, tie], line) > 0);
  noteFallen(match, fallen, ({ score }) => {
    const above = field.best.filter((other) => other.score > score).length;
    return Math.max(stay, above) + 1;
  });
  noteCut(match, count);
  return { seats: falls.map(({ seat }) => seat), line: line[0] };
}

/** These are out, the best of them first. Gives the seats of those who sit here. */
export function retireFinalists(match: Match, fallen: readonly Finalist[]): number[] {
  const { show } = match;
  const here = fallen.map(({ playerId }) => match.seats[match.seatOf[playerId] ?? -1]);
  if (!show)
    return retire(
      match,
      here.filter((seat) => seat !== undefined),
    );
  const stay = Math.max(0, show.field.playing - fallen.length);
  const seats = here.flatMap((seat, index) => {
    if (!seat?.plays) return [];
    sendOut(match, seat, stay + index + 1);
    return [seat.seat];
  });
  noteFallen(match, fallen, (_one, index) => stay + index + 1);
  show.field = withoutFallen(show.field, fallen);
  noteCut(match, fallen.length);
  return seats;
}

function sendOut(match: Match, seat: Seat, place: number): void {
  stopPlaying(match, seat);
  seat.out = { round: match.round?.index ?? 0, place };
  seat.lastRank = seat.rank;
  seat.rank = place;
}

function noteFallen({ show, round }: Match, now: readonly Finalist[], placeOf: Parameters<typeof withFallen>[3]): void {
  if (show) show.fallen = withFallen(show.fallen, now, round?.index ?? 0, placeOf);
}

/** So many fewer play in the whole show, wherever they sat. */
function noteCut({ show, round }: Match, fallen: number): void {
  if (!show || fallen === 0) return;
  show.field = { ...show.field, playing: Math.max(0, show.field.playing - fallen) };
  show.cut = { round: round?.index ?? 0, fallen };
}
