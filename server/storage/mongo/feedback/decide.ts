import type { Decision } from '#shared/questions/quality.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { newItemWithout } from './item.ts';

/** A reviewer's decision; `keep` settles the flags there are. */
export async function decide(
  { models }: MongoEngine,
  { questionId, decision }: { questionId: string; decision: Decision },
): Promise<void> {
  const filter = { _id: questionId };
  await models.items.updateOne(
    filter,
    { $set: { decision }, $setOnInsert: newItemWithout('decision') },
    { upsert: true, ...servedBy('items', '_id_', filter) },
  );
  if (decision !== 'keep') return;
  const flags = { question: questionId, settled: false, vote: 'flag' };
  await models.votes.updateMany(flags, { $set: { settled: true } }, servedBy('votes', 'vote_totals', flags));
}
