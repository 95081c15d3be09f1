import type { DraftItem } from '#shared/drafts/draft.ts';
import { asDraftQuestion } from '#shared/drafts/draft-question.ts';
import { ourWords } from '#shared/questions/formats/reason.ts';
import { ReasonError } from '#shared/questions/formats/reason-error.ts';
import { contentHash } from '#shared/questions/formats/row.ts';
import { SENTENCES } from '#shared/sentences.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { rightIn } from '../questions/differences.ts';
import type { Candidate } from '../questions/settle-rows.ts';
import type { ImportTarget } from './import-target.ts';

export interface DraftTargetArgs {
  readonly drafts: Drafts;
  readonly draftId: string;
  readonly playerId: string;
  /** What its maker calls the file, and what its rows are taken back by. */
  readonly file: string;
  readonly run: string;
}

/** Somebody's own draft, for makers of packs: what goes in is taken back in one step, and comes only once. */
export function draftTarget({ drafts, draftId, playerId, file, run }: DraftTargetArgs): ImportTarget {
  return {
    async settle(batch) {
      const draft = await drafts.find(draftId, playerId);
      const known = new Set(draft?.items.map(({ id }) => id));
      return batch.map(({ line, question }) => ({
        line,
        question,
        is: known.has(itemIdOf(question)) ? 'known' : 'new',
      }));
    },
    async write(batch) {
      const items = batch.map(
        ({ question }): DraftItem => ({
          id: itemIdOf(question),
          question: asDraftQuestion(question),
          ...{ warnings: [], isOut: false, provenance: { by: 'import', file } },
        }),
      );
      const draft = await drafts.arrive(draftId, playerId, { run, items });
      if (typeof draft === 'string') throw new ReasonError(ourWords(SENTENCES[draft]));
      return { added: items.length, changed: 0 };
    },
  };
}

/** The same question is the same item, however often its file is handed in. */
function itemIdOf(question: Candidate['question']): string {
  return contentHash(question.stem, [JSON.stringify(rightIn(question))]).padEnd(4, '0');
}
