import type { Question } from '#shared/questions/question.ts';
import type { Storage } from '../storage/storage.ts';

/** `changed-meanwhile`: somebody else has put another revision in its place; look at that one first. */
export type Mended = 'mended' | 'changed-meanwhile' | 'unknown';

/**
 * Puts a question as a reviewer has mended it into the bank, in play again: what was said and answered of it stays in
 * its history (F14), and an earlier decision is taken back. `question.revision` is the one the reviewer has seen.
 */
export async function mend(
  { questions, feedback }: Pick<Storage, 'questions' | 'feedback'>,
  question: Question,
): Promise<Mended> {
  const present = await questions.find(question.id);
  if (!present) return 'unknown';
  if (present.revision !== question.revision) return 'changed-meanwhile';
  const { changed } = await questions.upsert([{ ...question, revision: question.revision + 1 }]);
  if (changed === 0) return 'changed-meanwhile';
  await feedback.decide({ questionId: question.id, decision: 'none' });
  return 'mended';
}
