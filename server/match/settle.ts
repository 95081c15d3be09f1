import { playedMatchInSteps } from '#shared/people/played-match.ts';
import type { Progress } from '#shared/people/profile.ts';
import { levelOf } from '#shared/people/progress.ts';
import { flagWeightOf } from '#shared/questions/quality.ts';
import { mapInSteps } from '#shared/steps.ts';
import { dailyResultOf } from '../daily/daily-results.ts';
import { inSlices } from '../in-slices.ts';
import type { Moderation } from '../moderation/moderation.ts';
import type { Leavers } from '../people/leavers.ts';
import type { Merges } from '../people/merges.ts';
import type { VoteRecord, WeighedVote } from '../storage/ports/feedback.ts';
import type { MatchRecord, Storage } from '../storage/storage.ts';

/** What a match that ended without a result leaves: what people answered and said until then. */
export type Leftovers = Pick<MatchRecord, 'id' | 'seats' | 'answers' | 'votes'>;

/** What follows from a match's end, before its journal may go. Each step may be done again after a crash and changes nothing then. */
export interface Settlement {
  finished(record: MatchRecord): Promise<Progress[]>;
  abandoned(leftovers: Leftovers): Promise<void>;
  /** It is kept: of whoever has left everything meanwhile nothing stays of it. */
  kept(playerIds: readonly string[]): Promise<void>;
}

export interface SettlementArgs {
  /** Reads what players noted; absent, everything is kept. */
  readonly moderation?: Pick<Moderation, 'judgeEach'>;
  /** Absent: nobody leaves. */
  readonly leavers?: Pick<Leavers, 'ended'>;
  /** Hears who has what a match was worth. */
  readonly onPlayed?: (playerIds: readonly string[]) => void;
  /** Absent: nobody signs in. */
  readonly merges?: Pick<Merges, 'mergeLeft'>;
  /** Where a player came from, null where nobody knows. */
  readonly originOf?: (playerId: string) => string | null;
}

/** Feeds questions' quality and players' progress. */
export function settlementOf(
  { feedback, players, daily }: Pick<Storage, 'feedback' | 'players' | 'daily'>,
  { moderation, leavers, merges, onPlayed = () => {}, originOf = () => null }: SettlementArgs = {},
): Settlement {
  /** Votes as they count: a flag by what its player had played before this match (F9). */
  async function weighed(votes: readonly VoteRecord[]): Promise<WeighedVote[]> {
    const weights = new Map<string, number>();
    for (const playerId of new Set(votes.filter(({ vote }) => vote === 'flag').map((vote) => vote.playerId))) {
      const { matches, xp } = (await players.find(playerId)) ?? { matches: 0, xp: 0 };
      weights.set(playerId, flagWeightOf({ matches, level: levelOf(xp).level }));
    }
    return inSlices(
      mapInSteps(votes, (vote) => ({
        ...vote,
        weight: vote.vote === 'flag' ? (weights.get(vote.playerId) ?? 0) : 1,
        origin: originOf(vote.playerId),
      })),
    );
  }

  async function heed({ id, seats, answers, votes }: Leftovers): Promise<void> {
    if (answers.length > 0) await feedback.addMatch({ id, seats, answers });
    if (votes.length > 0) await feedback.vote(await weighed(await withKindNotes(votes, moderation)));
  }
  return {
    async finished(record) {
      await heed(record);
      const result = dailyResultOf(record);
      if (result) await daily.finish(record.id, result);
      const progress = await players.apply(await inSlices(playedMatchInSteps(record)));
      onPlayed(progress.map(({ playerId }) => playerId));
      return progress;
    },
    async abandoned(leftovers) {
      await heed(leftovers);
      // DT3: a room that nobody came into takes nobody's try. Of what has begun there is always a record.
      await daily.release(leftovers.id);
    },
    async kept(playerIds) {
      await leavers?.ended(playerIds);
      await merges?.mergeLeft(playerIds);
    },
  };
}

/** The votes, each without its note where that is not to be kept: a reviewer reads what is left. */
async function withKindNotes(
  votes: readonly VoteRecord[],
  moderation: SettlementArgs['moderation'],
): Promise<readonly VoteRecord[]> {
  const notes = [...new Set(votes.flatMap(({ note }) => (note === undefined ? [] : [note])))];
  if (!moderation || notes.length === 0) return votes;
  const decisions = await moderation.judgeEach('note', notes);
  const unkind = new Set(notes.filter((_, i) => decisions[i]?.verdict !== 'fine'));
  return inSlices(
    mapInSteps(votes, ({ note, ...vote }) => ({
      ...vote,
      ...(note === undefined || unkind.has(note) ? {} : { note }),
    })),
  );
}
