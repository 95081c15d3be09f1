import type { FlagRecord, QuestionToReview } from '../../ports/feedback.ts';
import { STANDINGS } from '../../standings.ts';
import type { MongoEngine } from '../engine.ts';
import type { IndexName } from '../indexes.ts';
import { servedBy } from '../served-by.ts';
import { feedbackOf } from './feedback-of.ts';

const NOTES_SHOWN = 20;
const FLAGS_SHOWN = 100;

/** What waits for a reviewer, the worst first, then what is in play and flagged; or what is retired. */
export async function review(
  engine: MongoEngine,
  { limit, of = 'open' }: { limit: number; of?: 'open' | 'retired' },
): Promise<QuestionToReview[]> {
  const ids = of === 'open' ? await openIds(engine, limit) : await retiredIds(engine, limit);
  return Promise.all(ids.map((id) => heard(engine, id)));
}

/** All that was said of one question. */
export async function heard(engine: MongoEngine, id: string): Promise<QuestionToReview> {
  const { feedback, since } = await feedbackOf(engine, id);
  return { ...feedback, notes: await notesOn(engine, id, since), flags: await flagsOn(engine, id, since) };
}

function retiredIds(engine: MongoEngine, limit: number): Promise<string[]> {
  return idsOf(engine, { standing: STANDINGS.review, retired: true }, 'question_review', limit);
}

async function openIds(engine: MongoEngine, limit: number): Promise<string[]> {
  const waiting = await idsOf(engine, { standing: STANDINGS.review, retired: false }, 'question_review', limit);
  const flagged = await idsOf(engine, { flagged: true, retired: false }, 'question_flagged', limit);
  return [...new Set([...waiting, ...flagged])].slice(0, limit);
}

async function idsOf(
  { models }: MongoEngine,
  filter: Readonly<Record<string, unknown>>,
  index: IndexName,
  limit: number,
): Promise<string[]> {
  const rows = await models.questions
    .find(filter, { _id: 1 }, servedBy('questions', index, filter, { quality: 1, _id: 1 }))
    .limit(limit)
    .lean<{ _id: string }[]>();
  return rows.map(({ _id }) => _id);
}

async function flagsOn({ models }: MongoEngine, questionId: string, since: number): Promise<FlagRecord[]> {
  const filter = { question: questionId, settled: false, vote: 'flag' };
  const rows = await models.votes
    .find(
      { ...filter, revision: { $gte: since } },
      { player: 1, weight: 1, origin: 1, at: 1 },
      servedBy('votes', 'vote_totals', filter),
    )
    .limit(FLAGS_SHOWN)
    .lean<{ player: string; weight: number; origin?: string; at: number }[]>();
  const flags = rows.map(({ player, weight, origin = null, at }) => ({ playerId: player, weight, origin, at }));
  return flags.sort((a, b) => b.at - a.at);
}

async function notesOn({ models }: MongoEngine, questionId: string, since: number): Promise<string[]> {
  const filter = { question: questionId, hasNote: true };
  const rows = await models.votes
    .find({ ...filter, revision: { $gte: since } }, { note: 1 }, servedBy('votes', 'vote_notes', filter, { at: -1 }))
    .limit(NOTES_SHOWN)
    .lean<{ note: string }[]>();
  return rows.map(({ note }) => note);
}
