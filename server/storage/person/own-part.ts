import { type Pair, sideOf } from '#shared/people/pair.ts';
import type { PlayerProfile } from '#shared/people/profile.ts';
import type { LineReport } from '../ports/reports.ts';
import type { MatchRecord, SetAsideMatch, UnfinishedMatch } from '../storage.ts';
import { senderIn } from './sender-in.ts';
import type { Sought } from './without-person.ts';

/** What of things that others are in too is a person's own: that is what they are given of it. */

/** Of a finished match: their seat, answers and votes. */
export function ownMatch(record: MatchRecord, playerId: string) {
  const { id, mode, topic, isPublic, startedAt, endedAt, rounds } = record;
  const seats = record.seats.filter((seat) => seat.playerId === playerId);
  const own = new Set(seats.map(({ seat }) => seat));
  return {
    ...{ matchId: id, mode, topic, isPublic, startedAt, endedAt, rounds, seats },
    answers: record.answers.filter(({ seat }) => own.has(seat)),
    votes: record.votes.filter((vote) => vote.playerId === playerId),
    inputs: inputsOf(record.log.inputs, playerId, (seat) => own.has(seat)),
  };
}

/** Of a match that is not over: that they came in. Of one that was set aside: also what they surely did. */
export function ownUnfinished(match: UnfinishedMatch | SetAsideMatch, playerId: string) {
  const { matchId, code, header, inputs } = match;
  const senderOf = senderIn(match);
  const own = inputsOf(inputs, playerId, (seat, index) => senderOf(seat, index) === playerId);
  return { matchId, code, topic: header.topic, at: header.at, inputs: own };
}

/** Where they came in and what they did; whom else it names is not theirs to have. */
function inputsOf(
  inputs: MatchRecord['log']['inputs'],
  playerId: string,
  isOwn: (seat: number, index: number) => boolean,
) {
  return inputs.filter(
    (input, index) =>
      (input.type === 'join' && input.who.playerId === playerId) || ('seat' in input && isOwn(input.seat, index)),
  );
}

/** A profile for its person's own file: how many they met today, and not whom. */
export function ownProfile({ met, ...profile }: PlayerProfile) {
  return { ...profile, metToday: Object.keys(met ?? {}).length };
}

/** Of a pair: what of it is to be seen from their side. Who the other one is, and what those have done, is not theirs. */
export function ownSide(pair: Pair, playerId: string) {
  const side = sideOf(pair, playerId);
  const quietUntil = pair.quietUntil[playerId];
  return side || quietUntil !== undefined ? [{ ...side, ...(quietUntil === undefined ? {} : { quietUntil }) }] : [];
}

/** Of a reported line: what they wrote, of it and before it, or that they reported it. Who else is in it is not told. */
export function ownReport(report: LineReport, { playerId, names }: Sought) {
  const { at, matchId, authorId, reporterId, before, name, text } = report;
  const ownBefore = before.filter((line) => names.has(line.name));
  const theirs = { at, matchId, ...(ownBefore.length > 0 ? { before: ownBefore } : {}) };
  if (authorId === playerId) return { ...theirs, of: 'own', name, text } as const;
  return { ...theirs, of: reporterId === playerId ? 'reported' : 'before' } as const;
}
