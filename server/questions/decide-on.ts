import type { Decision } from '#shared/questions/quality.ts';
import type { Storage } from '../storage/storage.ts';

/** A reviewer's decision, at the desk or in a terminal. False where there is no such question. */
export async function decideOn(
  { questions, feedback }: Pick<Storage, 'questions' | 'feedback'>,
  id: string,
  decision: Decision,
): Promise<boolean> {
  if (!(await questions.find(id))) return false;
  await feedback.decide({ questionId: id, decision });
  return true;
}
