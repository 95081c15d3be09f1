import { type Difficulty, parseQuestion, type Question } from '#shared/questions/question.ts';
import type { QuestionFeedback } from './ports/feedback.ts';
import { type AskedQuestion, type QuestionRevision, StorageError } from './storage.ts';

/** A question as an engine keeps it. */
export interface StoredQuestion {
  /** JSON, as its writer has written it. */
  readonly body: unknown;
  /** What it is drawn by: the writer's guess, or how hard it has turned out to be (F13). */
  readonly difficulty: unknown;
}

/** A stored question; null for one that no longer is one, which must not keep the others from being played. */
export function readQuestion({ body, difficulty }: StoredQuestion): Question | null {
  const question = readPastQuestion(body);
  return question && { ...question, difficulty: difficulty as Difficulty };
}

/** A revision that was replaced, as hard as its writer said; null for one that cannot be read. */
export function readPastQuestion(body: unknown): Question | null {
  try {
    const parsed = parseQuestion(JSON.parse(String(body)));
    return parsed.ok ? parsed.value : null;
  } catch {
    return null;
  }
}

/** The same with what had been said and answered of it; nothing for one that cannot be read. */
export function readPast({ at, body, feedback }: Record<'at' | 'body' | 'feedback', unknown>): QuestionRevision[] {
  const question = readPastQuestion(body);
  if (!question) return [];
  return [{ question, replacedAt: Number(at), feedback: JSON.parse(String(feedback)) as QuestionFeedback }];
}

/** The same where leaving one out would be silent loss: a page of the bank. */
export function readListed(id: string, stored: StoredQuestion): Question {
  const question = readQuestion(stored);
  if (question) return question;
  throw new StorageError(
    'storage/corrupt',
    `The question "${id}" is damaged in the database. Import it again from its file.`,
  );
}

/** What it asks and is answered with, without a closer look at it: it was looked at when it came. One that cannot be read asks nothing. */
export function readAsked(id: string, body: unknown): AskedQuestion {
  try {
    return { ...(JSON.parse(String(body)) as AskedQuestion), id };
  } catch {
    return { id, lang: '', kind: 'choice', stem: '', right: [] };
  }
}

/** Draws up to `count`, and anew where some of those drawn can no longer be read: `read` resolves to null for each of these. */
export async function drawReadable(
  count: number,
  read: (count: number) => Promise<readonly (Question | null)[]>,
): Promise<Question[]> {
  for (let wanted = count; ; ) {
    const drawn = await read(wanted);
    const questions = drawn.filter((question) => question !== null);
    const missing = Math.min(count, drawn.length) - questions.length;
    // All there are, or after some tries what can be had.
    if (missing <= 0 || drawn.length < wanted || wanted >= 4 * count) return questions.slice(0, count);
    wanted += missing;
  }
}
