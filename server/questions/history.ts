import type { Difference } from '#shared/protocol/imports.ts';
import type { QuestionRevision, QuestionStore } from '../storage/storage.ts';
import { differencesOf, readsTheSame } from './differences.ts';

/** A revision of a question beside the one before it. */
export interface HistoryEntry extends QuestionRevision {
  /** What it says differently; nothing for the first that is known. */
  readonly differences: readonly Difference[];
  /** Votes and answers of the one before it count for it too (F14); true for the first that is known. */
  readonly readsTheSame: boolean;
}

/** All that a question ever was, the present first; nothing where there is none. */
export async function historyOf(questions: Pick<QuestionStore, 'revisions'>, id: string): Promise<HistoryEntry[]> {
  const revisions = await questions.revisions(id);
  return revisions.map((revision, i) => {
    const before = revisions[i + 1]?.question;
    return {
      ...revision,
      differences: before ? differencesOf(before, revision.question) : [],
      readsTheSame: !before || readsTheSame(before, revision.question),
    };
  });
}
