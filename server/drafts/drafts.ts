import { DRAFT_BOUNDS, type Draft, type DraftEdit, type DraftItem, type TalkLine } from '#shared/drafts/draft.ts';
import { type Edited, type EditFault, editDraft, undoDraft } from '#shared/drafts/edit-draft.ts';
import { PACK_BOUNDS } from '#shared/drafts/pack.ts';
import type { Clock } from '../match/clock.ts';
import type { DraftStore } from '../storage/ports/drafts.ts';
import { newLinkId, newPackTopic } from './new-ids.ts';
import { storedDraft } from './stored-draft.ts';

export type DraftFault = EditFault | 'draft/unknown' | 'draft/changed' | 'draft/too-many' | 'draft/nothing-to-undo';

/** What comes into a draft. */
export interface Arriving {
  /** Whose it is: what one run brings is taken back together. */
  readonly run: string;
  readonly items: readonly DraftItem[];
  /**
   * With a name: as many of them as there is room for, and once, though its maker has dropped some of it since. Without:
   * all, or none.
   */
  readonly part?: string;
  readonly instead?: string;
}

/** So often a change that belongs to no page is tried on what others have made of the draft meanwhile. */
const TRIES_MAX = 20;

/** Everybody's drafts: what may be done to one, by its maker or by the question maker on their behalf. */
export class Drafts {
  private readonly store: DraftStore;
  private readonly clock: Pick<Clock, 'now'>;

  constructor(store: DraftStore, clock: Pick<Clock, 'now'>) {
    this.store = store;
    this.clock = clock;
  }

  /** An empty draft, or one that begins with what `from` says. */
  async create(
    playerId: string,
    from: Pick<Draft, 'title' | 'lang' | 'brief'> & Partial<Draft>,
  ): Promise<Draft | DraftFault> {
    const draft: Draft = {
      ...{ topic: newPackTopic(), packId: null, items: [], undo: [], talk: [] },
      ...from,
      ...{ id: newLinkId(), playerId, revision: 1, updatedAt: this.clock.now() },
    };
    return (await this.store.create(draft, PACK_BOUNDS.draftsEach)) ? draft : 'draft/too-many';
  }

  /** One of that person's own. */
  async find(id: string, playerId: string): Promise<Draft | null> {
    const draft = await this.store.find(id);
    return draft?.playerId === playerId ? storedDraft(draft) : null;
  }

  /** Changes of a page that knows the draft at `revision`. */
  async edit(
    id: string,
    playerId: string,
    { revision, gesture, edits }: { revision: number; gesture: string; edits: readonly DraftEdit[] },
  ): Promise<Draft | DraftFault> {
    const draft = await this.find(id, playerId);
    if (!draft) return 'draft/unknown';
    if (draft.revision !== revision) return 'draft/changed';
    return this.keep(draft, editDraft(draft, edits, gesture, this.clock.now()));
  }

  /** Takes the last change back. */
  async undo(id: string, playerId: string, revision: number): Promise<Draft | DraftFault> {
    const draft = await this.find(id, playerId);
    if (!draft) return 'draft/unknown';
    if (draft.revision !== revision) return 'draft/changed';
    const before = undoDraft(draft, this.clock.now());
    return before ? this.keep(draft, { ok: true, draft: before }) : 'draft/nothing-to-undo';
  }

  /**
   * Questions that were written for a draft, at its end, or in the place of the item they are `instead` of: whatever
   * its maker does to it meanwhile. What has come already does not come twice. Taken back in one step.
   */
  async arrive(id: string, playerId: string, { run, items, part, instead }: Arriving): Promise<Draft | DraftFault> {
    return this.whatever(id, playerId, (draft) => {
      const before = draft.arrived ?? [];
      if (part !== undefined && before.some((one) => one.part === part)) return { ok: true, draft };
      const known = new Set(draft.items.map((item) => item.id));
      const index = instead === undefined ? -1 : draft.items.findIndex((item) => item.id === instead);
      const all = items.filter((item) => !known.has(item.id));
      const room = DRAFT_BOUNDS.items - draft.items.length + (index < 0 ? 0 : 1);
      const fresh = part === undefined ? all : all.slice(0, room);
      if (fresh.length === 0 && items.length > 0) return { ok: true, draft };
      const at = index < 0 ? draft.items.length : index;
      const edits: DraftEdit[] = fresh.map((item, i) => ({ do: 'place', item, at: at + i }));
      // Out of a full draft one goes before another can come.
      if (index >= 0 && instead !== undefined) edits.unshift({ do: 'drop', id: instead });
      const arrived =
        part === undefined
          ? before
          : [...before, { part, ids: fresh.map((item) => item.id) }].slice(-DRAFT_BOUNDS.arrived);
      return editDraft({ ...draft, arrived }, edits, `run/${run}`, this.clock.now());
    });
  }

  /** A line of the talk beside the questions; nothing that could be taken back. */
  async say(id: string, playerId: string, from: TalkLine['from'], text: string): Promise<Draft | DraftFault> {
    return this.whatever(id, playerId, (draft) => ({ ok: true, draft: this.next(this.withLine(draft, from, text)) }));
  }

  /** The draft was saved as that pack. */
  async saved(id: string, playerId: string, packId: string): Promise<Draft | DraftFault> {
    return this.whatever(id, playerId, (draft) => ({ ok: true, draft: this.next({ ...draft, packId }) }));
  }

  async remove(id: string, playerId: string): Promise<boolean> {
    return this.store.remove({ id, playerId });
  }

  /** A change that holds whatever somebody else has changed meanwhile. */
  private async whatever(id: string, playerId: string, change: (draft: Draft) => Edited): Promise<Draft | DraftFault> {
    for (let tries = 1; ; tries++) {
      const draft = await this.find(id, playerId);
      if (!draft) return 'draft/unknown';
      const kept = await this.keep(draft, change(draft));
      if (kept !== 'draft/changed' || tries === TRIES_MAX) return kept;
    }
  }

  private async keep(before: Draft, edited: Edited): Promise<Draft | DraftFault> {
    if (!edited.ok) return edited.fault;
    if (edited.draft === before) return before;
    return (await this.store.save(edited.draft, before.revision)) ? edited.draft : 'draft/changed';
  }

  private next(draft: Draft): Draft {
    return { ...draft, revision: draft.revision + 1, updatedAt: this.clock.now() };
  }

  private withLine(draft: Draft, from: TalkLine['from'], text: string): Draft {
    const line = { from, text: text.slice(0, DRAFT_BOUNDS.talkText), at: this.clock.now() };
    return { ...draft, talk: [...draft.talk, line].slice(-DRAFT_BOUNDS.talk) };
  }
}
