import { playedMatchInSteps } from '#shared/people/played-match.ts';
import type { Progress } from '#shared/people/profile.ts';
import { inSlices } from '../in-slices.ts';
import type { MatchRecord, Storage } from '../storage/storage.ts';

/** What a match that ended without a result leaves: what people answered and said until then. */
export type Leftovers = Pick<MatchRecord, 'id' | 'seats' | 'answers' | 'votes'>;

/** What follows from a match's end, before its journal may go. Each step may be done again after a crash and changes nothing then. */
export interface Settlement {
  finished(record: MatchRecord): Promise<Progress[]>;
  abandoned(leftovers: Leftovers): Promise<void>;
}

/** Feeds questions' quality and players' progress. */
export function settlementOf({ feedback, players }: Pick<Storage, 'feedback' | 'players'>): Settlement {
  async function heed({ id, seats, answers, votes }: Leftovers): Promise<void> {
    if (answers.length > 0) await feedback.addMatch({ id, seats, answers });
    if (votes.length > 0) await feedback.vote(votes);
  }
  return {
    async finished(record) {
      await heed(record);
      return players.apply(await inSlices(playedMatchInSteps(record)));
    },
    abandoned: heed,
  };
}
