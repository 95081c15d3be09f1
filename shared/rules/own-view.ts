import type { Vote } from '#shared/questions/vote.ts';
import type { AnswerValue } from './answers/answer-kind.ts';
import type { Match } from './match.ts';
import type { Round } from './round.ts';
import type { Seat } from './seat.ts';
import type { Why } from './sheet.ts';

/** What one seat alone may know, on top of the public view. */
export interface OwnView {
  readonly seat: number;
  readonly name: string;
  readonly avatar: string;
  readonly score: number;
  readonly streak: number;
  readonly rank: number;
  readonly lastRank: number;
  /** Who does not play watches; `outPlace` is the place it was retired to, 0 where it was not. */
  readonly plays: boolean;
  readonly outPlace: number;
  readonly team: number;
  /** The current or last round, 0-based; -1 before the first. */
  readonly round: number;
  /** Own answer to its question. */
  readonly answer: AnswerValue | null;
  readonly answerMs: number | null;
  /** Verdict of the current round, from the reveal on; null when this seat neither answered nor got points. */
  readonly verdict: {
    readonly round: number;
    readonly right: boolean;
    readonly credit: number;
    readonly points: number;
    readonly bonus: number;
    /** Where the points come from: "+50 streak". */
    readonly whys: readonly Why[];
    readonly ms: number;
  } | null;
  /** What this seat said of the question, from its reveal on; null: nothing. */
  readonly vote: Vote | null;
  /** Points to the seat in front; 0 for the leader. */
  readonly behind: number;
  /** One letter a round so far (r right, p partly, w wrong, n none, - not here yet): the progress bar. */
  readonly results: string;
  /** At the podium. */
  readonly stats: OwnStats | null;
}

export interface OwnStats {
  readonly right: number;
  readonly rounds: number;
  readonly bestStreak: number;
  /** R1: share of the others with a right answer who took longer for theirs on average, whole per cent; null without one, or without others. */
  readonly fasterThan: number | null;
}

/** What a player may know of their own seat: O(1), for it is sent to each of 10,000. */
export function ownView(match: Match, seat: Seat): OwnView {
  const { round } = match;
  const given = round?.given[seat.seat] ?? null;
  const verdict = round?.verdicts?.[seat.seat] ?? null;
  return {
    seat: seat.seat,
    name: seat.name,
    avatar: seat.avatar,
    score: seat.score,
    streak: seat.streak,
    rank: seat.rank,
    lastRank: seat.lastRank,
    plays: seat.plays,
    outPlace: seat.out?.place ?? 0,
    team: seat.team,
    round: round?.index ?? -1,
    answer: given?.answer ?? null,
    answerMs: given?.ms ?? null,
    verdict:
      verdict && round
        ? {
            round: round.index,
            right: verdict.credit === 1,
            credit: verdict.credit,
            points: verdict.points,
            bonus: verdict.bonus,
            whys: verdict.whys,
            ms: given?.ms ?? verdict.ms,
          }
        : null,
    vote: voteOf(round, seat.seat),
    behind: seat.behind,
    results: seat.results,
    stats: match.phase.stage === 'over' ? statsOf(match, seat) : null,
  };
}

function voteOf(round: Round | null, seat: number): Vote | null {
  const vote = round?.votes[seat]?.vote ?? 'none';
  return vote === 'none' ? null : vote;
}

function statsOf(match: Match, seat: Seat): OwnStats {
  // Where nobody could know how many questions there would be, as many as were asked.
  const rounds = match.rounds || (match.round?.index ?? -1) + 1;
  return { right: seat.right, rounds, bestStreak: seat.bestStreak, fasterThan: seat.fasterThan };
}
