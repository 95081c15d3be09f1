import { statisticsOf } from '#shared/questions/item-statistics.ts';
import {
  KEPT_IN_PLAY_QUESTIONS,
  qualityOf,
  standingAmong,
  standingOf,
  type VoteTotals,
} from '#shared/questions/quality.ts';
import type { QuestionFeedback, SaidBy } from '../../ports/feedback.ts';
import { STANDINGS } from '../../standings.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { readItem } from './item.ts';
import { type Place, placeOf } from './place.ts';

export interface Known {
  readonly feedback: QuestionFeedback;
  /** The item's, when it was read. */
  readonly revision: number;
  /** The first revision of the question that reads as the present one does. */
  readonly since: number;
}

/** Everything known about a question, counted anew. */
export async function feedbackOf(engine: MongoEngine, questionId: string): Promise<Known> {
  const place = await placeOf(engine, questionId);
  const since = place?.since ?? 1;
  const { decision, tally, revision } = await readItem(engine, questionId, since);
  const { votes, said } = await totalsOf(engine, questionId, since);
  const statistics = statisticsOf(tally);
  const quality = qualityOf(votes, statistics);
  const alone = standingOf(quality, votes, decision);
  const standing = alone === 'review' ? standingAmong(await othersInPlay(engine, place), alone, decision) : alone;
  return { feedback: { questionId, ...votes, said, statistics, quality, standing, decision }, revision, since };
}

/** Questions of the same topic and language that are drawn, counted as far as it matters. */
async function othersInPlay({ models }: MongoEngine, place: Place | null): Promise<number> {
  if (!place) return Number.POSITIVE_INFINITY; // not in the bank: nothing is taken from it
  const filter = { topic: place.topic, lang: place.lang, standing: { $gte: STANDINGS.poor } };
  const rows = await models.questions
    .find(filter, { _id: 1 }, servedBy('questions', 'question_in_play', filter))
    .limit(KEPT_IN_PLAY_QUESTIONS + 1)
    .lean<{ _id: string }[]>();
  return rows.filter(({ _id }) => _id !== place._id).length;
}

/** What a condition counts within a group. */
const count = (vote: string) => ({ $sum: { $cond: [{ $eq: ['$vote', vote] }, 1, 0] } });

/**
 * How many voices there are, without flags that a reviewer has settled: of each origin one, parted among what was said
 * from there; its flags weigh as the heaviest of them.
 */
async function totalsOf(
  { models }: MongoEngine,
  questionId: string,
  since: number,
): Promise<{ votes: VoteTotals; said: SaidBy }> {
  const filter = { question: questionId, settled: false };
  const origins = await models.votes.aggregate<Record<'up' | 'down' | 'flag' | 'heaviest', number>>(
    [
      { $match: filter },
      { $match: { revision: { $gte: since } } },
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
  const votes = { up: 0, down: 0, flag: 0 };
  const said = { up: 0, down: 0, flag: 0, addresses: 0 };
  for (const { up, down, flag, heaviest } of origins) {
    const people = up + down + flag;
    if (people === 0) continue;
    votes.up += up / people;
    votes.down += down / people;
    votes.flag += (heaviest * flag) / people;
    said.up += up;
    said.down += down;
    said.flag += flag;
    said.addresses++;
  }
  return { votes, said };
}
