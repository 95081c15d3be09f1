import { inOrderOfCut, standingOf, tieBreaker } from '../rules/ladder.ts';
import type { Match } from '../rules/match.ts';
import type { Round } from '../rules/round.ts';
import { tally } from '../rules/summary.ts';
import { compareKeys, type Key } from './key.ts';

/** So many are named of a crowd. */
export const BEST_SEATS_NAMED = 10;
const FASTEST_SEATS_NAMED = 3;

/** One of the best of a field, with what became of them in the last round. */
export interface Finalist {
  readonly playerId: string;
  readonly name: string;
  readonly avatar: string;
  readonly arena: number;
  readonly score: number;
  readonly rightMs: number;
  readonly tie: number;
  /** Of the last round: 1 for a right answer, and the time that counts, ms. */
  readonly credit: number;
  readonly ms: number;
}

export interface Fastest {
  readonly playerId: string;
  readonly ms: number;
  readonly tie: number;
}

/**
 * What one arena says of its people after a round: small whatever the crowd, and such that summaries of arenas add up,
 * in any order, to that of all (`mergeSummaries`). Plain JSON.
 */
export interface Summary {
  /** On the ladder and not out. */
  readonly playing: number;
  readonly answered: number;
  readonly right: number;
  /** Answers per option of the last round, in the order shown. */
  readonly options: readonly number[];
  /** How many who play have each score, flat, best first: score, how many, score, how many. */
  readonly scores: readonly number[];
  /** Of those who play, best first. */
  readonly best: readonly Finalist[];
  /** Right answers, the fastest first. */
  readonly fastest: readonly Fastest[];
}

/** What an arena keeps of the summary of all. */
export interface Field extends Omit<Summary, 'scores'> {
  /** For each score that somebody here has: the score, how many have a better one, points to the next better (0: none). */
  readonly places: readonly number[];
}

export const NO_SUMMARY: Summary = {
  playing: 0,
  answered: 0,
  right: 0,
  options: [],
  scores: [],
  best: [],
  fastest: [],
};

/** What this room's round was, once its points are given. O(n log n). */
export function summarize(match: Match): Summary {
  const { answered, right, playing, scores } = tally(match);
  return {
    playing,
    answered,
    right,
    options: [...(match.round?.leans ?? [])],
    scores: [...scores].sort(([a], [b]) => b - a).flat(),
    best: finalistsOf(match),
    fastest: fastestOf(match),
  };
}

/** The best of this room who play, in the order of a cut. */
export function finalistsOf(match: Match): Finalist[] {
  const arena = match.show?.arena ?? 0;
  const tieOf = tieBreaker(match);
  return bestStanding(match).map(({ seat, playerId, name, avatar, score, rightMs }) => ({
    ...{ playerId, name, avatar, arena, score, rightMs },
    tie: tieOf(seat),
    ...resultOf(match.round, seat),
  }));
}

/** Only who can be among the best is put in order by the keyed hash, which is dear. */
function bestStanding(match: Match) {
  const playing = match.seats.filter((seat) => seat.plays && seat.presence !== 'gone');
  if (playing.length <= 4 * BEST_SEATS_NAMED) return standingOf(match).slice(0, BEST_SEATS_NAMED);
  playing.sort((a, b) => b.score - a.score || a.rightMs - b.rightMs);
  const last = playing[BEST_SEATS_NAMED - 1];
  const atLeast = playing.filter(
    (seat) => last && (seat.score > last.score || (seat.score === last.score && seat.rightMs <= last.rightMs)),
  );
  return inOrderOfCut(match, atLeast).slice(0, BEST_SEATS_NAMED);
}

/** The fastest right answers, of equal ones by the keyed hash, so that it does not matter who sat down first. */
function fastestOf(match: Match): Fastest[] {
  const { round } = match;
  const right = Object.values(round?.verdicts ?? {})
    .filter(({ seat, credit, isTooFast }) => credit === 1 && !isTooFast && round?.given[seat]) // Q12
    .sort((a, b) => a.ms - b.ms);
  const lastMs = right[FASTEST_SEATS_NAMED - 1]?.ms ?? Number.POSITIVE_INFINITY;
  const tieOf = tieBreaker(match);
  return right
    .filter(({ ms }) => ms <= lastMs)
    .map(({ seat, ms }) => ({ playerId: match.seats[seat]?.playerId ?? '', ms, tie: tieOf(seat) }))
    .sort((a, b) => a.ms - b.ms || a.tie - b.tie)
    .slice(0, FASTEST_SEATS_NAMED);
}

function resultOf(round: Round | null, seat: number): { credit: number; ms: number } {
  const verdict = round?.verdicts?.[seat];
  return { credit: verdict?.credit ?? 0, ms: verdict?.ms ?? 0 };
}

/** What several arenas say together: `NO_SUMMARY` adds nothing, and neither the order nor the grouping matters. */
export function mergeSummaries(a: Summary, b: Summary): Summary {
  const keyOf = ({ score, rightMs, tie }: Finalist): Key => [score, rightMs, tie];
  return {
    playing: a.playing + b.playing,
    answered: a.answered + b.answered,
    right: a.right + b.right,
    options: addUp(a.options, b.options),
    scores: mergeScores(a.scores, b.scores),
    best: [...a.best, ...b.best].sort((x, y) => compareKeys(keyOf(x), keyOf(y))).slice(0, BEST_SEATS_NAMED),
    fastest: [...a.fastest, ...b.fastest].sort((x, y) => x.ms - y.ms || x.tie - y.tie).slice(0, FASTEST_SEATS_NAMED),
  };
}

function addUp(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0) + (b[i] ?? 0));
}

function mergeScores(a: readonly number[], b: readonly number[]): number[] {
  const merged: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i] ?? Number.NEGATIVE_INFINITY;
    const right = b[j] ?? Number.NEGATIVE_INFINITY;
    let count = 0;
    if (left >= right) {
      count += a[i + 1] ?? 0;
      i += 2;
    }
    if (right >= left) {
      count += b[j + 1] ?? 0;
      j += 2;
    }
    merged.push(Math.max(left, right), count);
  }
  return merged;
}

/** What an arena whose people have `own` scores needs of the summary of all: of a large show a small part. */
export function fieldFor(own: Iterable<number>, { scores, ...rest }: Summary): Field {
  const places: number[] = [];
  let above = 0;
  let next: number | null = null;
  let at = 0;
  for (const score of [...new Set(own)].sort((a, b) => b - a)) {
    for (; at < scores.length && (scores[at] ?? 0) > score; at += 2) {
      above += scores[at + 1] ?? 0;
      next = scores[at] ?? null;
    }
    places.push(score, above, next === null ? 0 : next - score);
  }
  return { ...rest, places };
}
