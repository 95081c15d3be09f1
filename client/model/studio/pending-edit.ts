import type { Draft, DraftItem, DraftQuestion } from '#shared/drafts/draft.ts';
import type { PageEdit } from '#shared/protocol/drafts.ts';

/** A change that the server has not confirmed yet. */
export interface PendingEdit {
  readonly edit: PageEdit;
  /** Changes of one gesture are taken back together. */
  readonly gesture: string;
  /** Of a rewritten question: how it read before, to see whether another window has changed it too. */
  readonly before?: DraftQuestion;
}

/** The waiting changes with one more: of the typing in one row only what stands there now is sent. `sent`: so many are on their way and stay as they are. */
export function withEdit(pending: readonly PendingEdit[], next: PendingEdit, sent: number): PendingEdit[] {
  const last = pending.at(-1);
  if (!last || pending.length <= sent || last.gesture !== next.gesture) return [...pending, next];
  const { edit } = next;
  const known = last.edit;
  if (edit.do === 'write' && known.do === 'write' && edit.id === known.id)
    return [...pending.slice(0, -1), { ...last, edit }];
  if (edit.do === 'name' && known.do === 'name')
    return [...pending.slice(0, -1), { ...last, edit: { ...known, ...edit } }];
  return [...pending, next];
}

/** Waiting changes for a draft that another window has changed. */
export interface Rebased {
  readonly pending: PendingEdit[];
  /** Questions that both have rewritten: the own words stand below the other's. */
  readonly twice: number;
}

/** Nothing that was written here is lost: what was dropped there comes back, and what was rewritten there too stands beside. */
export function rebased(pending: readonly PendingEdit[], fresh: Pick<Draft, 'items'>, newId: () => string): Rebased {
  const moved = new Map<string, string>();
  const added = new Set<string>();
  let twice = 0;
  const result = pending.flatMap((one): PendingEdit[] => {
    const edit = renamed(one.edit, moved);
    if (edit.do === 'name') return [one];
    if (edit.do === 'add') {
      added.add(edit.id);
      return [{ ...one, edit }];
    }
    const index = fresh.items.findIndex(({ id }) => id === edit.id);
    if (added.has(edit.id)) return [{ ...one, edit }];
    const item = fresh.items[index];
    if (edit.do !== 'write') return item ? [{ ...one, edit }] : [];
    if (item && (!one.before || isSame(item, one.before) || isSame(item, edit.question))) return [{ ...one, edit }];
    const id = item ? newId() : edit.id;
    if (item) {
      twice++;
      moved.set(edit.id, id);
    }
    added.add(id);
    const at = item ? index + 1 : fresh.items.length;
    return [{ gesture: one.gesture, edit: { do: 'add', id, question: edit.question, at } }];
  });
  return { pending: result, twice };
}

function renamed(edit: PageEdit, moved: ReadonlyMap<string, string>): PageEdit {
  if (edit.do === 'name') return edit;
  return { ...edit, id: moved.get(edit.id) ?? edit.id };
}

function isSame({ question }: DraftItem, other: DraftQuestion): boolean {
  return JSON.stringify(question) === JSON.stringify(other);
}
