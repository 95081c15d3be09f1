import type { Draft, DraftHead } from './draft.ts';
import type { Pack, PackHead } from './pack.ts';

/** What a list shows of a draft. */
export function headOfDraft({ id, revision, title, lang, topic, packId, items, updatedAt }: Draft): DraftHead {
  return { id, revision, title, lang, topic, packId, count: items.filter(({ isOut }) => !isOut).length, updatedAt };
}

/** What a list shows of a pack. */
export function headOfPack({ questions, ...pack }: Pack): PackHead {
  return { ...pack, count: questions.length };
}
