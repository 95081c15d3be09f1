import { DRAFT_BOUNDS, type Draft, type DraftEdit, type DraftItem, type ItemEdit, type UndoStep } from './draft.ts';

/** From here on more of the same gesture is a step of its own. */
const STEP_CHARS = DRAFT_BOUNDS.undoChars / 4;

/** Why a change is not taken. */
export type EditFault = 'draft/full' | 'draft/no-item';

export type Edited = { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly fault: EditFault };

/**
 * The draft after some changes, one revision on: all of them, or none. What takes them back is remembered under their
 * gesture: changes of one gesture, such as the typing in one row, are taken back together.
 */
export function editDraft(draft: Draft, edits: readonly DraftEdit[], gesture: string, at: number): Edited {
  let next = draft;
  let back: DraftEdit[] = [];
  for (const edit of edits) {
    const applied = apply(next, edit);
    if (typeof applied === 'string') return { ok: false, fault: applied };
    next = applied.draft;
    back = [...applied.back, ...back];
  }
  return { ok: true, draft: { ...next, undo: remember(draft.undo, { gesture, edits: back }), ...stamp(draft, at) } };
}

/** The draft without its last change, one revision on; null: there is none to take back. */
export function undoDraft(draft: Draft, at: number): Draft | null {
  const step = draft.undo.at(-1);
  if (!step) return null;
  let next = draft;
  for (const edit of step.edits) {
    const applied = apply(next, edit);
    // What has gone since need not be taken back.
    if (typeof applied !== 'string') next = applied.draft;
  }
  return { ...next, undo: draft.undo.slice(0, -1), ...stamp(draft, at) };
}

function stamp({ revision }: Draft, at: number): Pick<Draft, 'revision' | 'updatedAt'> {
  return { revision: revision + 1, updatedAt: at };
}

/** Of one gesture's changes of the same thing only the oldest is needed to go back. A gesture without an end is several steps. */
function remember(undo: readonly UndoStep[], step: UndoStep): UndoStep[] {
  const last = undo.at(-1);
  if (last?.gesture !== step.gesture || charsOf(last) > STEP_CHARS) return within([...undo, step]);
  const isRepeated = (edit: DraftEdit): boolean =>
    edit.do === 'write' && last.edits.some((known) => known.do === 'write' && known.id === edit.id);
  const fresh = step.edits.filter((edit) => !isRepeated(edit));
  return within([...undo.slice(0, -1), { gesture: step.gesture, edits: [...fresh, ...last.edits] }]);
}

/** The latest steps, as many as a draft may keep; one at least. */
function within(undo: readonly UndoStep[]): UndoStep[] {
  const steps = undo.slice(-DRAFT_BOUNDS.undo);
  let chars = 0;
  const tooMuch = steps.findLastIndex((step) => {
    chars += charsOf(step);
    return chars > DRAFT_BOUNDS.undoChars;
  });
  return steps.slice(Math.min(tooMuch + 1, steps.length - 1));
}

function charsOf(step: UndoStep): number {
  return JSON.stringify(step).length;
}

interface Applied {
  readonly draft: Draft;
  /** What takes it back. */
  readonly back: readonly DraftEdit[];
}

function apply(draft: Draft, edit: DraftEdit): Applied | EditFault {
  const { items } = draft;
  if (edit.do === 'name') {
    const { title = draft.title, lang = draft.lang, topic = draft.topic } = edit;
    const back = { do: 'name', title: draft.title, lang: draft.lang, topic: draft.topic } as const;
    return { draft: { ...draft, title, lang, topic }, back: [back] };
  }
  if (edit.do === 'place') return place(draft, edit.item, edit.at);
  if (edit.do === 'add') {
    const { id, question } = edit;
    if (items.some((item) => item.id === id)) return apply(draft, { do: 'write', id, question }); // sent a second time
    return place(draft, { id, question, warnings: [], isOut: false, provenance: { by: 'hand' } }, edit.at);
  }
  const index = items.findIndex(({ id }) => id === edit.id);
  const item = items[index];
  if (item) return applyTo(draft, item, index, edit);
  // Dropped twice is dropped.
  return edit.do === 'drop' ? { draft, back: [] } : 'draft/no-item';
}

/** Changes of one item that is there. */
function applyTo(draft: Draft, item: DraftItem, index: number, edit: ItemEdit): Applied {
  const { id } = item;
  const others = draft.items.filter((other) => other !== item);
  const withItem = (changed: DraftItem): Draft => ({ ...draft, items: inserted(others, changed, index) });
  switch (edit.do) {
    case 'write': {
      // What was doubted of the old words need not be true of the new ones.
      const isDoubted = item.warnings.length > 0;
      return {
        draft: withItem({ ...item, question: edit.question, warnings: [] }),
        back: [isDoubted ? { do: 'place', item, at: index } : { do: 'write', id, question: item.question }],
      };
    }
    case 'leave-out':
      return {
        draft: withItem({ ...item, isOut: edit.isOut }),
        back: [{ do: 'leave-out', id, isOut: item.isOut }],
      };
    case 'move':
      return {
        draft: { ...draft, items: inserted(others, item, edit.at) },
        back: [{ do: 'move', id, at: index }],
      };
    case 'drop':
      return { draft: { ...draft, items: others }, back: [{ do: 'place', item, at: index }] };
  }
}

function place(draft: Draft, item: DraftItem, at: number): Applied | EditFault {
  const { items } = draft;
  const index = items.findIndex(({ id }) => id === item.id);
  const before = items[index];
  if (!before && items.length >= DRAFT_BOUNDS.items) return 'draft/full';
  const others = items.filter((other) => other !== before);
  return {
    draft: { ...draft, items: inserted(others, item, at) },
    back: [before ? { do: 'place', item: before, at: index } : { do: 'drop', id: item.id }],
  };
}

/** At that place, or at the end. */
function inserted(items: readonly DraftItem[], item: DraftItem, at: number): DraftItem[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}
