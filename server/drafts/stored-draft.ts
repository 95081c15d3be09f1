import type { ArrivedPart, Draft } from '#shared/drafts/draft.ts';

/** As drafts said it that were kept before parts were called parts. */
type StoredPart = Omit<ArrivedPart, 'part'> & { readonly part?: string; readonly portion?: string };

/** A draft as a database has kept it, whenever that was: what has come in with a run must not come twice. */
export function storedDraft(draft: Draft): Draft {
  const arrived = draft.arrived?.map(({ part, portion, ids }: StoredPart) => ({ part: part ?? portion ?? '', ids }));
  return arrived ? { ...draft, arrived } : draft;
}
