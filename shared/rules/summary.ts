import { placeByField } from '../shows/place-by-field.ts';
import { ladderOf } from './ladder.ts';
import { lateScore } from './late-score.ts';
import type { Match } from './match.ts';
import type { Seat } from './seat.ts';

/** So many are named of a crowd. */
const FASTEST_SEATS_NAMED = 3;

/** What a room's round was. Arenas of a show add theirs up: shared/shows/field.ts. */
export interface Tally {
  /** On the ladder and not out. */
  readonly playing: number;
  readonly answered: number;
  readonly right: number;
  /** How many have this score. */
  readonly scores: ReadonlyMap<number, number>;
  /** Right answers, the fastest first. */
  readonly fastest: readonly Fast[];
}

export interface Fast {
  readonly playerId: string;
  readonly ms: number;
}

/** The first half of judging: what this room's round was, after its points were given. O(n log n). */
export function tally(match: Match): Tally {
  const ladder = ladderOf(match).filter((seat) => seat.plays);
  const scores = new Map<number, number>();
  for (const { score } of ladder) scores.set(score, (scores.get(score) ?? 0) + 1);
  const verdicts = Object.values(match.round?.verdicts ?? {}).filter(({ seat }) => match.round?.given[seat]);
  const right = verdicts.filter(({ credit }) => credit === 1);
  const humanlyFast = right.filter(({ isTooFast }) => !isTooFast); // Q12
  return {
    playing: ladder.length,
    answered: verdicts.length,
    right: right.length,
    scores,
    fastest: humanlyFast
      .flatMap(({ seat: number, ms }) => {
        const seat = match.seats[number];
        return seat && seat.presence !== 'gone' ? [{ seat, ms }] : [];
      })
      // B5: the podium of haste is people's; bots only fill it up.
      .sort((a, b) => rankOf(a.seat) - rankOf(b.seat) || a.ms - b.ms || a.seat.arrival - b.seat.arrival)
      .slice(0, FASTEST_SEATS_NAMED)
      .map(({ seat: { playerId }, ms }) => ({ playerId, ms })),
  };
}

/** People before bots. */
function rankOf({ kind }: Seat): number {
  return kind === 'human' ? 0 : 1;
}

/**
 * The second half: writes everybody's place and distance, and who was fastest. Of equal scores the order is by time (S6),
 * and equal ones share a place (S8).
 */
export function conclude(match: Match, summary: Tally): void {
  const { round } = match;
  if (round) {
    round.rightAnswers = summary.right;
    round.fastest = summary.fastest.flatMap(({ playerId }) => {
      const seat = match.seatOf[playerId];
      return seat === undefined || seat < 0 ? [] : [seat];
    });
  }
  for (const seat of match.seats) if (seat.presence !== 'gone') seat.lastRank = seat.rank;
  place(match, summary.scores);
}

/** The same without a new round: points were given in between, and everybody's last place stays what it was. */
export function rankSeats(match: Match): void {
  if (!match.seats.some((seat) => seat.rank > 0)) return; // before the first reveal there are no places
  if (match.show) return placeByField(match, match.show.field);
  place(match, tally(match).scores);
}

function place(match: Match, scores: ReadonlyMap<number, number>): void {
  const descending = [...scores.entries()].sort(([a], [b]) => b - a);
  const above = new Map<number, { readonly count: number; readonly next: number | null }>();
  let count = 0;
  let next: number | null = null;
  for (const [score, seats] of descending) {
    above.set(score, { count, next });
    count += seats;
    next = score;
  }
  let before: Seat | null = null;
  let equals = 0; // of this score, before this seat
  const ladder = ladderOf(match);
  for (const seat of ladder) {
    if (seat.out) {
      seat.rank = seat.out.place;
      seat.behind = 0;
      continue;
    }
    const higher = above.get(seat.score);
    equals = before?.score === seat.score ? equals + 1 : 0;
    const isShared = before?.score === seat.score && before.rightMs === seat.rightMs;
    seat.rank = isShared && before ? before.rank : (higher?.count ?? 0) + equals + 1;
    seat.behind = higher?.next == null ? 0 : higher.next - seat.score;
    before = seat;
  }
  match.lateScore = lateScore(
    match,
    ladder.filter((seat) => seat.plays),
  );
}
