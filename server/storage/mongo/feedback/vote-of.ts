import type { VoteRecord } from '../../ports/feedback.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

export async function voteOf(
  { models }: MongoEngine,
  { questionId, playerId }: { questionId: string; playerId: string },
): Promise<VoteRecord | null> {
  const filter = { question: questionId, player: playerId };
  const row = await models.votes
    .findOne(filter, { vote: 1, note: 1, revision: 1, at: 1 }, servedBy('votes', 'vote_player', filter))
    .lean<Pick<VoteRecord, 'vote' | 'note' | 'revision' | 'at'> | null>();
  if (!row) return null;
  const { vote, note, revision, at } = row;
  return { questionId, playerId, vote, ...(note === undefined ? {} : { note }), revision, at };
}
