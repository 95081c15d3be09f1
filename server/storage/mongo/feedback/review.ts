import type { FeedbackStore } from '../../ports/feedback.ts';
import { STANDINGS } from '../../standings.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { feedbackOf } from './feedback-of.ts';

const NOTES_SHOWN = 20;

/** What waits for a reviewer, the worst first. */
export async function review(
  engine: MongoEngine,
  { limit }: { limit: number },
): Promise<Awaited<ReturnType<FeedbackStore['review']>>> {
  const filter = { standing: STANDINGS.review, retired: false };
  const rows = await engine.models.questions
    .find(filter, { _id: 1 }, servedBy('questions', 'question_review', filter, { quality: 1, _id: 1 }))
    .limit(limit)
    .lean<{ _id: string }[]>();
  return Promise.all(
    rows.map(async ({ _id }) => ({ ...(await feedbackOf(engine, _id)), notes: await notesOn(engine, _id) })),
  );
}

async function notesOn({ models }: MongoEngine, questionId: string): Promise<string[]> {
  const filter = { question: questionId, hasNote: true };
  const rows = await models.votes
    .find(filter, { note: 1 }, servedBy('votes', 'vote_notes', filter, { at: -1 }))
    .limit(NOTES_SHOWN)
    .lean<{ note: string }[]>();
  return rows.map(({ note }) => note);
}
