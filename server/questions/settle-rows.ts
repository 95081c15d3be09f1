import type { Difference } from '#shared/protocol/imports.ts';
import { because, type Reason } from '#shared/questions/formats/reason.ts';
import type { Question } from '#shared/questions/question.ts';
import type { QuestionStore } from '../storage/storage.ts';
import { differencesOf } from './differences.ts';

/** A question of a file, with the line it stands on. */
export interface Candidate {
  readonly line: number;
  readonly question: Question;
}

/** What a question of a file is to the bank. */
export type Settled = Candidate &
  (
    | { readonly is: 'new' }
    | { readonly is: 'changed'; readonly differences: readonly Difference[] }
    | { readonly is: 'known' }
    /** The bank has a later revision, which stays: `why` says so. */
    | { readonly is: 'older'; readonly why: Reason }
  );

/** What each of these questions is to the bank, in one look. What is changed has the revision it would be written with. */
export async function settleRows(
  store: Pick<QuestionStore, 'findMany'>,
  batch: readonly Candidate[],
): Promise<Settled[]> {
  const found = await store.findMany(batch.map(({ question }) => question.id));
  const known = new Map(found.map((question) => [question.id, question]));
  return batch.map(({ line, question }) => settled(line, question, known.get(question.id)));
}

function settled(line: number, question: Question, was: Question | undefined): Settled {
  if (!was) return { line, question, is: 'new' };
  const { id, revision } = question;
  const differences = differencesOf(was, question);
  if (differences.length === 0) return { line, question, is: 'known' };
  if (revision < was.revision)
    return {
      ...{ line, question, is: 'older' },
      why: because`The bank has revision ${was.revision} of "${id}", which stays. Give this one the revision ${was.revision + 1} to replace it.`,
    };
  const next = was.revision === revision ? { ...question, revision: revision + 1 } : question;
  return { line, question: next, is: 'changed', differences };
}
