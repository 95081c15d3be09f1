import type { FixAnswer, QuestionAnswer, ReviewCard } from '#shared/protocol/desk.ts';
import type { ReadFields } from '#shared/questions/formats/row.ts';
import { parseQuestion, type Question } from '#shared/questions/question.ts';
import { reasonsOf } from '#shared/questions/review-reasons.ts';
import type { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import { differencesOf } from '../questions/differences.ts';
import { historyOf } from '../questions/history.ts';
import { mend } from '../questions/mend.ts';
import type { QuestionFeedback } from '../storage/ports/feedback.ts';
import type { Storage } from '../storage/storage.ts';

/** Flags of people who have hardly played weigh less than this (F9). */
const NEWCOMER_WEIGHT = 0.5;

type Stores = Pick<Storage, 'questions' | 'feedback'>;

/** A question beside what is known of it. */
export function cardOf(question: Question, feedback: QuestionFeedback): ReviewCard {
  const { quality, standing, decision, statistics, said, up, down, flag } = feedback;
  return { question, quality, standing, decision, statistics, said, up, down, flag, reasons: reasonsOf(feedback) };
}

/** All that is known of a question; null: there is none of that id. */
export async function questionFile({ questions, feedback }: Stores, id: string): Promise<QuestionAnswer | null> {
  const [question, heard, history] = await Promise.all([
    questions.find(id),
    feedback.heard(id),
    historyOf(questions, id),
  ]);
  if (!question) return null;
  return {
    ...cardOf(question, heard),
    notes: heard.notes,
    flags: { all: heard.flags.length, newcomers: heard.flags.filter(({ weight }) => weight < NEWCOMER_WEIGHT).length },
    history: history.map(({ question: was, replacedAt, feedback: then, differences, readsTheSame }) => ({
      ...{ question: was, replacedAt, differences, readsTheSame },
      ...{ said: then.said, statistics: then.statistics, quality: then.quality },
    })),
  };
}

/** A question mended by a reviewer, who has seen the revision that the fields name: its next one, through the gate that every import passes. Null: there is none. */
export async function fixQuestion(
  stores: Stores,
  kinds: AnswerKinds,
  id: string,
  fields: ReadFields,
): Promise<FixAnswer | null> {
  const was = await stores.questions.find(id);
  if (!was) return null;
  const { revision = was.revision } = fields;
  const read = parseQuestion({ ...fields, id, revision, provenance: was.provenance });
  if (!read.ok) return { problem: `${read.problems.slice(0, 3).join('; ')}.` };
  const problem = kinds.problemOf(read.value);
  if (problem !== null) return { problem };
  if (differencesOf(was, read.value).length > 0 && (await mend(stores, read.value)) !== 'mended')
    return { problem: 'Somebody else has changed this question meanwhile. Look at it again.' };
  const file = await questionFile(stores, id);
  return file && { problem: null, file };
}
