import { playersOf } from './arena.ts';
import type { MatchModel } from './match-model.ts';
import type { SeatSnapshot } from './room-snapshot.ts';

/** How a match ended for whoever looks at it: the facts that a sentence about it may use. */
export interface Outcome {
  /** 0: no place. */
  readonly rank: number;
  /** How many took part. */
  readonly people: number;
  /** Points to the next better score. */
  readonly behind: number;
  /** Names of the others who share my place. */
  readonly shares: readonly string[];
  /** Who is first, where anybody has a point. */
  readonly winners: readonly SeatSnapshot[];
  /** Points of the first over the next; null: nobody is next. */
  readonly lead: number | null;
  /** Points of the first over mine. */
  readonly toWinner: number;
  readonly isWinner: boolean;
  readonly right: number;
  readonly answered: number;
  readonly rounds: number;
}

/** Null where no room is seen. */
export function outcomeOf({ room, you }: Pick<MatchModel, 'room' | 'you'>): Outcome | null {
  if (!room) return null;
  const mine = you?.matchId === room.matchId ? you : null;
  const first = room.seats.filter(({ rank, score }) => rank === 1 && score > 0);
  const top = first[0]?.score ?? 0;
  const next = room.seats.find(({ rank }) => rank > 1);
  const rank = mine?.rank ?? 0;
  return {
    rank,
    people: playersOf(room),
    behind: mine?.behind ?? 0,
    shares: room.seats
      .filter((seat) => rank > 0 && seat.rank === rank && seat.seat !== mine?.seat)
      .map(({ name }) => name),
    winners: first,
    lead: next && first.length > 0 ? top - next.score : null,
    toWinner: top - (mine?.score ?? 0),
    isWinner: first.some(({ seat }) => seat === mine?.seat),
    right: mine?.stats?.right ?? countOf(mine?.results, 'r'),
    answered: countOf(mine?.results, 'r') + countOf(mine?.results, 'p') + countOf(mine?.results, 'w'),
    rounds: mine?.stats?.rounds ?? mine?.results.length ?? 0,
  };
}

function countOf(results: string | undefined, letter: string): number {
  return [...(results ?? '')].filter((one) => one === letter).length;
}
