/** One seat at the end of a match. */
export interface FinishedSeat {
  readonly seat: number;
  readonly playerId: string;
  readonly name: string;
  readonly avatar: string;
  readonly kind: 'human' | 'bot';
  readonly score: number;
  /** 0: off the ladder, because they left or were removed. */
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
  /** Server ms. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly rounds: number;
  readonly log: {
    readonly header: {
      readonly deck: readonly { readonly id: string }[];
      readonly settings: { readonly pace: number };
    };
  };
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
  /** Left or was removed, and had not come back at the end: last in both places, whatever the points (X9). */
  readonly hasLeft: boolean;
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
  /** Long enough for its places to be worth something (X3, E4). */
  readonly isFull: boolean;
  /** Whether ratings move (E4). */
  readonly isRated: boolean;
  readonly results: readonly PlayerResult[];
}

/** A match is a full one from so many questions that somebody answered, and from so long on, ms. */
const FULL_QUESTIONS = 5;
const FULL_MS = 60 * 1000;

/** Who played a match, and how well. */
export function playedMatch(match: FinishedMatch): PlayedMatch {
  const players = match.seats.filter(({ answered }) => answered > 0);
  const people = players.filter(({ kind }) => kind === 'human');
  const isFull = isFullMatch(match);
  // Who left is behind everybody who stayed, and there is no first of people who all left.
  const last = match.seats.length;
  const placeOf = ({ rank }: FinishedSeat): number => (rank > 0 ? rank : last);
  return {
    id: match.id,
    mode: match.mode,
    topic: match.topic,
    at: match.endedAt,
    rounds: match.rounds,
    questionIds: match.log.header.deck.map(({ id }) => id),
    players: players.length,
    people: people.length,
    isFull,
    isRated: isFull && match.isPublic && people.length >= 2,
    results: people.map((person) => {
      const { seat, playerId, name, avatar, score, right, answered } = person;
      const rank = placeOf(person);
      const hasLeft = person.rank === 0;
      const rights = match.answers.filter((answer) => answer.seat === seat && answer.credit === 1);
      return {
        ...{ playerId, name, avatar, score, hasLeft, rank, right, answered },
        rankAmongPeople: hasLeft ? people.length : 1 + people.filter((other) => placeOf(other) < rank).length,
        bestStreak: longestRun(rights.map(({ round }) => round)),
        meanRightMs: rights.length > 0 ? rights.reduce((sum, { ms }) => sum + ms, 0) / rights.length : null,
      };
    }),
  };
}

/** At the pace of tests and demonstrations a minute is shorter, like everything else. */
function isFullMatch({ answers, startedAt, endedAt, log }: FinishedMatch): boolean {
  const asked = new Set(answers.map(({ round }) => round)).size;
  return asked >= FULL_QUESTIONS && endedAt - startedAt >= FULL_MS * log.header.settings.pace;
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
