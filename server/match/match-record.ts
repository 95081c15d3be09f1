import type { VoteRecord } from '#server/storage/ports/feedback.ts';
import type { AnswerRecord, MatchRecord } from '#server/storage/storage.ts';
import { ladderOf } from '#shared/rules/ladder.ts';
import type { Match } from '#shared/rules/match.ts';
import { modeIdOf, questionOf } from '#shared/rules/match.ts';
import { withoutGhost } from '../daily/ghost.ts';
import type { MatchHost } from './match-host.ts';

/** The answers of the round that has just been revealed. */
export function answersOfRound(match: Match): AnswerRecord[] {
  const { round } = match;
  const question = questionOf(match);
  if (!round?.verdicts || !question) return [];
  const answered = Object.values(round.verdicts).filter(({ seat }) => round.given[seat]);
  return answered.map((verdict) => ({
    round: round.index,
    questionId: question.id,
    revision: question.revision,
    seat: verdict.seat,
    answer: JSON.stringify(round.given[verdict.seat]?.answer ?? null),
    credit: verdict.credit,
    points: verdict.points,
    ms: verdict.ms,
    creditMs: verdict.creditMs,
  }));
}

/** What a seat said of the question that was just revealed. */
export function voteRecordOf(match: Match, number: number): VoteRecord | null {
  const question = questionOf(match);
  const seat = match.seats[number];
  const given = match.round?.votes[number];
  if (!question || !seat || !given) return null;
  const { times: _times, ...said } = given;
  return { questionId: question.id, revision: question.revision, playerId: seat.playerId, ...said };
}

/** What is kept of a finished match: summary, answers with latency, and the log for replay. */
export function recordOf(host: MatchHost, isPublic: boolean): MatchRecord {
  const { match } = host;
  const { answers, votes, startedAt, log } = host.history;
  const places = new Map(ladderOf(match).map((seat, index) => [seat.seat, seat.rank || index + 1]));
  return {
    id: match.id,
    mode: modeIdOf(match),
    topic: match.topic,
    isPublic,
    startedAt,
    endedAt: match.phase.startedAt,
    rounds: match.rounds,
    seats: match.seats.map((seat) => ({
      seat: seat.seat,
      playerId: seat.playerId,
      name: seat.name,
      avatar: seat.avatar,
      kind: seat.kind,
      score: seat.score,
      rank: places.get(seat.seat) ?? 0,
      right: seat.right,
      answered: seat.answered,
      ...(seat.xp > 0 ? { xp: seat.xp } : {}),
    })),
    answers,
    votes,
    log: { ...log, header: withoutGhost(log.header) },
  };
}

/** Which people sit where. */
export function sittersOf({ seats }: Match): { seat: number; playerId: string }[] {
  return seats.flatMap(({ seat, playerId, kind }) => (kind === 'human' ? [{ seat, playerId }] : []));
}
