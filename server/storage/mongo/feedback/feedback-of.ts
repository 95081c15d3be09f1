import { statisticsOf } from '#shared/questions/item-statistics.ts';
import {
  KEPT_IN_PLAY_QUESTIONS,
  qualityOf,
  standingAmong,
  standingOf,
  type VoteTotals,
} from '#shared/questions/quality.ts';
import type { QuestionFeedback } from '../../ports/feedback.ts';
import { STANDINGS } from '../../standings.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { readItem } from './item.ts';

/** Everything known about a question, counted anew; `revision` is the item's when it was read. */
export async function feedbackOf(
  engine: MongoEngine,
  questionId: string,
): Promise<QuestionFeedback & { readonly revision: number }> {
  const { decision, tally, revision } = await readItem(engine, questionId);
  const votes = await totalsOf(engine, questionId);
  const statistics = statisticsOf(tally);
  const quality = qualityOf(votes, statistics);
  const alone = standingOf(quality, votes, decision);
  const standing = alone === 'review' ? standingAmong(await othersInPlay(engine, questionId), alone, decision) : alone;
  return { questionId, ...votes, statistics, quality, standing, decision, revision };
}

/** Questions of the same topic and language that are drawn, counted as far as it matters. */
async function othersInPlay({ models }: MongoEngine, questionId: string): Promise<number> {
  const own = { _id: questionId };
  const place = await models.questions
    .findOne(own, { topic: 1, lang: 1 }, servedBy('questions', '_id_', own))
    .lean<{ topic: string; lang: string } | null>();
  if (!place) return Number.POSITIVE_INFINITY; // not in the bank: nothing is taken from it
  const filter = { topic: place.topic, lang: place.lang, standing: { $gte: STANDINGS.poor } };
  const rows = await models.questions
    .find(filter, { _id: 1 }, servedBy('questions', 'question_in_play', filter))
    .limit(KEPT_IN_PLAY_QUESTIONS + 1)
    .lean<{ _id: string }[]>();
  return rows.filter(({ _id }) => _id !== questionId).length;
}

/** What a condition counts within a group. */
const count = (vote: string) => ({ $sum: { $cond: [{ $eq: ['$vote', vote] }, 1, 0] } });

/**
 * How many voices there are, without flags that a reviewer has settled: of each origin one, parted among what was said
 * from there; its flags weigh as the heaviest of them.
 */
async function totalsOf({ models }: MongoEngine, questionId: string): Promise<VoteTotals> {
  const filter = { question: questionId, settled: false };
  const origins = await models.votes.aggregate<Record<'up' | 'down' | 'flag' | 'heaviest', number>>(
    [
      { $match: filter },
      {
        $group: {
          _id: '$origin',
          ...{ up: count('up'), down: count('down'), flag: count('flag') },
          heaviest: { $max: { $cond: [{ $eq: ['$vote', 'flag'] }, '$weight', 0] } },
        },
      },
    ],
    servedBy('votes', 'vote_totals', filter),
  );
  const totals = { up: 0, down: 0, flag: 0 };
  for (const { up, down, flag, heaviest } of origins) {
    const people = up + down + flag;
    if (people === 0) continue;
    totals.up += up / people;
    totals.down += down / people;
    totals.flag += (heaviest * flag) / people;
  }
  return totals;
}
