import type { QuestionFeedback } from '../../ports/feedback.ts';
import { readPast } from '../../read-question.ts';
import type { QuestionRevision } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { feedbackOf } from '../feedback/feedback-of.ts';
import { servedBy } from '../served-by.ts';
import { find } from './find.ts';

interface PastDocument {
  readonly at: number;
  readonly body: string;
  readonly feedback: string;
}

/** Keeps what a question is now, before another revision replaces it. */
export async function keepPast(
  { models }: MongoEngine,
  was: { readonly id: string; readonly revision: number; readonly body: string },
  feedback: QuestionFeedback,
): Promise<void> {
  const filter = { _id: pastId(was.id, was.revision) };
  const past = { at: Date.now(), body: was.body, feedback: JSON.stringify(feedback) };
  await models.question_revisions.updateOne(
    filter,
    { $set: past, $setOnInsert: { question: was.id, revision: was.revision } },
    { upsert: true, ...servedBy('question_revisions', '_id_', filter) },
  );
}

/** The present one first, then the newest. */
export async function revisionsOf(engine: MongoEngine, id: string): Promise<QuestionRevision[]> {
  const question = await find(engine, id);
  if (!question) return [];
  // Whoever died between keeping and replacing has left one of what is still there.
  const filter = { question: id, revision: { $lt: question.revision } };
  const rows = await engine.models.question_revisions
    .find(filter, null, servedBy('question_revisions', 'revision_recent', filter, { revision: -1 }))
    .lean<PastDocument[]>();
  const { feedback } = await feedbackOf(engine, id);
  return [{ question, replacedAt: null, feedback }, ...rows.flatMap(readPast)];
}

/** No id of a question has a slash. */
function pastId(id: string, revision: number): string {
  return `${id}/${revision}`;
}
