import { allAtOnce, inSteps, type Steps } from '../steps.ts';

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
  /** Experience that rules of the match gave besides (X10). */
  readonly xp?: number;
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
    /** Absent: not known. */
    readonly questionId?: string;
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
  /** Experience that rules of the match gave besides (X10); absent: none. */
  readonly extraXp?: number;
  /** Ids of questions that they answered and were not wholly right in, in order (PF8); absent: not known, or none. */
  readonly missed?: readonly string[];
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
/** So many missed questions a history remembers of one match. */
const MISSED_QUESTIONS_MAX = 50;

/** Who played a match, and how well. */
export function playedMatch(match: FinishedMatch): PlayedMatch {
  return allAtOnce(playedMatchInSteps(match));
}

/** The same in steps: people and answers are each looked at once. */
export function* playedMatchInSteps(match: FinishedMatch): Steps<PlayedMatch> {
  const players = match.seats.filter(({ answered }) => answered > 0);
  const people = players.filter(({ kind }) => kind === 'human');
  const asked = new Set<number>();
  const rightsOf = new Map<number, Rights>(people.map(({ seat }) => [seat, { rounds: [], ms: 0, missed: [] }]));
  yield* inSteps(match.answers, ({ seat, round, credit, ms, questionId }) => {
    asked.add(round);
    const rights = rightsOf.get(seat);
    if (!rights) return;
    if (credit !== 1) {
      if (questionId !== undefined && rights.missed.length < MISSED_QUESTIONS_MAX) rights.missed.push(questionId);
      return;
    }
    rights.rounds.push(round);
    rights.ms += ms;
  });
  const isFull = asked.size >= FULL_QUESTIONS && isLong(match);
  // Who left is behind everybody who stayed, and there is no first of people who all left.
  const last = match.seats.length;
  const placeOf = ({ rank }: FinishedSeat): number => (rank > 0 ? rank : last);
  const inFront = countBelow(people.map(placeOf));
  yield;
  const results: PlayerResult[] = [];
  yield* inSteps(people, (person) => {
    const { seat, playerId, name, avatar, score, right, answered, xp = 0 } = person;
    const rank = placeOf(person);
    const hasLeft = person.rank === 0;
    const { rounds, ms, missed } = rightsOf.get(seat) ?? { rounds: [], ms: 0, missed: [] };
    results.push({
      ...{ playerId, name, avatar, score, hasLeft, rank, right, answered },
      rankAmongPeople: hasLeft ? people.length : 1 + (inFront.get(rank) ?? 0),
      bestStreak: longestRun(rounds),
      meanRightMs: rounds.length > 0 ? ms / rounds.length : null,
      ...(xp > 0 ? { extraXp: xp } : {}),
      ...(missed.length > 0 ? { missed } : {}),
    });
  });
  return {
    id: match.id,
    mode: match.mode,
    topic: match.topic,
    at: match.endedAt,
    // 0 where nobody could know how many there would be: those that somebody answered.
    rounds: match.rounds || asked.size,
    questionIds: match.log.header.deck.map(({ id }) => id),
    players: players.length,
    people: people.length,
    isFull,
    isRated: isFull && match.isPublic && people.length >= 2,
    results,
  };
}

/** The rounds somebody was right in, and the time it took in all, ms. */
interface Rights {
  readonly rounds: number[];
  ms: number;
  /** Questions they were not wholly right in. */
  readonly missed: string[];
}

/** For each value, how many of the list are below it. */
function countBelow(values: readonly number[]): Map<number, number> {
  const below = new Map<number, number>();
  [...values]
    .sort((a, b) => a - b)
    .forEach((value, i) => {
      if (!below.has(value)) below.set(value, i);
    });
  return below;
}

/** At the pace of tests and demonstrations a minute is shorter, like everything else. */
function isLong({ startedAt, endedAt, log }: FinishedMatch): boolean {
  return endedAt - startedAt >= FULL_MS * log.header.settings.pace;
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
