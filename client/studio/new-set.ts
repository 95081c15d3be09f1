import { api } from '../net/api.ts';
import { go, guest, sayError } from '../panels/store.ts';
import { pageTag } from './language-name.ts';

/** Begins a set, and resolves to its id; null: it could not be, which has been said. */
export async function newSet(): Promise<string | null> {
  if (!guest.value) return null;
  try {
    return (await api.drafts.create(guest.value.pass, { lang: pageTag() })).draft.id;
  } catch (error) {
    sayError(error);
    return null;
  }
}

/** A new set, opened. */
export async function beginSet(): Promise<void> {
  const id = await newSet();
  if (id !== null) go(`/studio/${id}`);
}
