import type { VoteRecord } from '../../ports/feedback.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

export async function voteOf(
  { models }: MongoEngine,
  { questionId, playerId }: { questionId: string; playerId: string },
): Promise<VoteRecord | null> {
  const filter = { question: questionId, player: playerId };
  const row = await models.votes
    .findOne(filter, { vote: 1, note: 1, at: 1 }, servedBy('votes', 'vote_player', filter))
    .lean<{ vote: VoteRecord['vote']; note?: string; at: number } | null>();
  if (!row) return null;
  return { questionId, playerId, vote: row.vote, ...(row.note === undefined ? {} : { note: row.note }), at: row.at };
}
