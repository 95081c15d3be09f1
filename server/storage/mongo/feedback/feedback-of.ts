import { statisticsOf } from '#shared/questions/item-statistics.ts';
import { qualityOf, standingOf, type VoteTotals } from '#shared/questions/quality.ts';
import type { QuestionFeedback } from '../../ports/feedback.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { type Item, readItem } from './item.ts';

/** Everything known about a question, counted anew. */
export async function feedbackOf(engine: MongoEngine, questionId: string): Promise<QuestionFeedback> {
  return judge(questionId, await readItem(engine, questionId), await totalsOf(engine, questionId));
}

/** What follows from votes, statistics and a reviewer's word. */
export function judge(questionId: string, { decision, tally }: Item, votes: VoteTotals): QuestionFeedback {
  const statistics = statisticsOf(tally);
  const quality = qualityOf(votes, statistics);
  return { questionId, ...votes, statistics, quality, standing: standingOf(quality, votes, decision), decision };
}

/** How many voices there are, without flags that a reviewer has settled. */
export async function totalsOf({ models }: MongoEngine, questionId: string): Promise<VoteTotals> {
  const filter = { question: questionId, settled: false };
  const rows = await models.votes.aggregate<{ _id: string; n: number }>(
    [{ $match: filter }, { $group: { _id: '$vote', n: { $sum: 1 } } }],
    servedBy('votes', 'vote_totals', filter),
  );
  const found = new Map(rows.map(({ _id, n }) => [_id, n]));
  return { up: found.get('up') ?? 0, down: found.get('down') ?? 0, flag: found.get('flag') ?? 0 };
}
