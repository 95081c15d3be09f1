/** One seat at the end of a match. */
export interface FinishedSeat {
  readonly seat: number;
  readonly playerId: string;
  readonly name: string;
  readonly avatar: string;
  readonly kind: 'human' | 'bot';
  readonly score: number;
  readonly rank: number;
  readonly right: number;
  readonly answered: number;
}

/** A finished match as far as players' progress looks at it: a MatchRecord is one. */
export interface FinishedMatch {
  readonly id: string;
  readonly mode: string;
  readonly topic: string;
  readonly isPublic: boolean;
  readonly endedAt: number;
  readonly rounds: number;
  readonly log: { readonly header: { readonly deck: readonly { readonly id: string }[] } };
  readonly seats: readonly FinishedSeat[];
  readonly answers: readonly {
    readonly round: number;
    readonly seat: number;
    readonly credit: number;
    readonly ms: number;
  }[];
}

/** One person's part in it. */
export interface PlayerResult {
  readonly playerId: string;
  readonly name: string;
  readonly avatar: string;
  readonly score: number;
  /** Place among everybody, bots too; and among the people. */
  readonly rank: number;
  readonly rankAmongPeople: number;
  readonly right: number;
  readonly answered: number;
  /** Right answers to questions in a row, at best. */
  readonly bestStreak: number;
  /** Mean time of right answers; null without any. */
  readonly meanRightMs: number | null;
}

export interface PlayedMatch {
  readonly id: string;
  readonly mode: string;
  readonly topic: string;
  readonly at: number;
  readonly rounds: number;
  /** The questions it was about. */
  readonly questionIds: readonly string[];
  /** Everybody who answered something, bots too. */
  readonly players: number;
  /** People who answered something; the others did not play (X5). */
  readonly people: number;
  /** Whether ratings move (E4). */
  readonly isRated: boolean;
  readonly results: readonly PlayerResult[];
}

/** Who played a match, and how well. */
export function playedMatch(match: FinishedMatch): PlayedMatch {
  const players = match.seats.filter(({ answered }) => answered > 0);
  const people = players.filter(({ kind }) => kind === 'human');
  return {
    id: match.id,
    mode: match.mode,
    topic: match.topic,
    at: match.endedAt,
    rounds: match.rounds,
    questionIds: match.log.header.deck.map(({ id }) => id),
    players: players.length,
    people: people.length,
    isRated: match.isPublic && people.length >= 2,
    results: people.map(({ seat, playerId, name, avatar, score, rank, right, answered }) => {
      const rights = match.answers.filter((answer) => answer.seat === seat && answer.credit === 1);
      return {
        ...{ playerId, name, avatar, score, rank, right, answered },
        rankAmongPeople: 1 + people.filter((other) => other.rank < rank).length,
        bestStreak: longestRun(rights.map(({ round }) => round)),
        meanRightMs: rights.length > 0 ? rights.reduce((sum, { ms }) => sum + ms, 0) / rights.length : null,
      };
    }),
  };
}

function longestRun(rounds: readonly number[]): number {
  const there = new Set(rounds);
  let best = 0;
  for (const round of there) {
    if (there.has(round - 1)) continue;
    let length = 1;
    while (there.has(round + length)) length++;
    best = Math.max(best, length);
  }
  return best;
}
