import type { Draft, DraftQuestion, ItemWarning } from '#shared/drafts/draft.ts';
import { editDraft } from '#shared/drafts/edit-draft.ts';
import type { DraftAnswer, PageEdit } from '#shared/protocol/drafts.ts';
import { type PendingEdit, rebased, withEdit } from './pending-edit.ts';

/** The server, as far as one draft goes. */
export interface DraftDoor {
  read(): Promise<DraftAnswer>;
  edit(revision: number, gesture: string, edits: readonly PageEdit[]): Promise<DraftAnswer>;
  undo(revision: number): Promise<DraftAnswer>;
}

export interface DeskArgs {
  readonly door: DraftDoor;
  readonly first: DraftAnswer;
  /** Calls later; the returned function ends that. */
  readonly later: (ms: number, call: () => void) => () => void;
  /** What this browser remembers of changes that were not confirmed when the page was closed. */
  readonly kept: { read(): string | undefined; write(text: string): void };
  readonly newId: () => string;
  /** The code of a refusal; null for what is none of the server's. */
  readonly codeOf: (error: unknown) => string | null;
  /** Something that its maker should know: a refusal, or that another window has changed the same question. */
  readonly onTrouble: (trouble: unknown | 'both-wrote') => void;
}

/** `away`: what was written is kept here, and sent as soon as the server answers. `gone`: the draft was dropped. */
export type SavingState = 'saved' | 'saving' | 'away' | 'gone';

/** Between the last key and the saving, ms: nobody waits for it, and not every letter is a request. */
const REST_MS = 700;
/** Between two tries of a server that does not answer, ms. */
const RETRY_MS = 4000;
/** What one request holds at most: its body has a limit. */
const BATCH_EDITS = 20;
const BATCH_CHARS = 4000;

/** A draft as its maker's page holds it: every change is seen at once, saved as one types, and never lost. */
export class DraftDesk {
  private readonly args: DeskArgs;
  private base: DraftAnswer;
  private pending: PendingEdit[] = [];
  /** So many of the pending ones are on their way. */
  private sent = 0;
  private cancel: (() => void) | null = null;
  private isAway = false;
  private isGone = false;
  private seen: Draft;
  private readonly listeners = new Set<() => void>();

  constructor(args: DeskArgs) {
    this.args = args;
    this.base = args.first;
    this.pending = this.remembered();
    this.seen = this.applied();
    if (this.pending.length > 0) void this.flush();
  }

  /** With all that was changed here. */
  get draft(): Draft {
    return this.seen;
  }

  get findings(): DraftAnswer['findings'] {
    return this.base.findings;
  }

  /** What the checks found in an item, as far as it still reads as they saw it. */
  findingsOf(id: string): readonly ItemWarning[] {
    const isChanged = this.pending.some(({ edit }) => edit.do !== 'name' && edit.id === id);
    return isChanged ? [] : (this.base.findings[id] ?? []);
  }

  get canUndo(): boolean {
    return this.pending.length > 0 || this.base.undoSteps > 0;
  }

  get state(): SavingState {
    if (this.isGone) return 'gone';
    if (this.isAway) return 'away';
    return this.pending.length > 0 ? 'saving' : 'saved';
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  change(edit: PageEdit, gesture: string): void {
    const before = edit.do === 'write' ? this.questionOf(edit.id) : undefined;
    this.pending = withEdit(this.pending, { edit, gesture, ...(before ? { before } : {}) }, this.sent);
    this.changed();
    this.plan(REST_MS);
  }

  /** Takes the last change back, once all are saved. */
  async undo(): Promise<void> {
    await this.flush();
    if (this.pending.length > 0) return; // the server is away
    await this.tried(async () => this.take(await this.args.door.undo(this.base.draft.revision)));
  }

  /** Looks what others have made of the draft: another window, or the question maker. */
  async refresh(): Promise<void> {
    await this.flush();
    if (this.pending.length > 0) return;
    await this.tried(async () => {
      const fresh = await this.args.door.read();
      if (this.pending.length === 0) this.take(fresh);
    });
  }

  /** Sends what is not saved yet. Resolves when that is done, or cannot be done now. */
  async flush(): Promise<void> {
    this.cancel?.();
    this.cancel = null;
    if (this.sent > 0) return this.sending;
    this.sending = this.send();
    return this.sending;
  }
  private sending: Promise<void> = Promise.resolve();

  /** What the server said of the draft, where something else than this desk asked it. */
  take(answer: DraftAnswer): void {
    this.base = answer;
    this.isAway = false;
    this.changed();
  }

  /** Nothing more is sent. */
  end(): void {
    this.cancel?.();
    this.cancel = null;
    this.listeners.clear();
  }

  private async send(): Promise<void> {
    while (this.pending.length > 0 && !this.isGone) {
      const { gesture, batch } = this.nextBatch();
      this.sent = batch.length;
      try {
        const { revision } = this.base.draft;
        const answer = await this.args.door.edit(
          revision,
          gesture,
          batch.map(({ edit }) => edit),
        );
        this.pending = this.pending.slice(batch.length);
        this.sent = 0;
        this.take(answer);
      } catch (error) {
        this.sent = 0;
        if (!(await this.recover(error, batch.length))) return;
      }
    }
  }

  /** Changes of one gesture, as many as one request may hold. */
  private nextBatch(): { gesture: string; batch: readonly PendingEdit[] } {
    const gesture = this.pending[0]?.gesture ?? '';
    let chars = 0;
    const end = this.pending.findIndex(({ gesture: own, edit }, i) => {
      chars += JSON.stringify(edit).length;
      return own !== gesture || i >= BATCH_EDITS || (i > 0 && chars > BATCH_CHARS);
    });
    return { gesture, batch: this.pending.slice(0, end < 0 ? undefined : end) };
  }

  /** Whether the rest can be sent at once. */
  private async recover(error: unknown, count: number): Promise<boolean> {
    const code = this.args.codeOf(error);
    if (code === 'draft/unknown') {
      this.isGone = true;
      this.changed();
      return false;
    }
    if (code === 'draft/changed' || code === 'draft/no-item') {
      try {
        const fresh = await this.args.door.read();
        const { pending, twice } = rebased(this.pending, fresh.draft, this.args.newId);
        this.pending = pending;
        this.take(fresh);
        if (twice > 0) this.args.onTrouble('both-wrote');
        return true;
      } catch (again) {
        return this.recover(again, 0);
      }
    }
    if (code === null || code.startsWith('network/') || code === 'storage/down' || code.startsWith('server/')) {
      this.isAway = true;
      this.changed();
      this.plan(RETRY_MS);
      return false;
    }
    if (code === 'request/too-many') {
      this.plan(RETRY_MS);
      return false;
    }
    // It will never be taken, however often it is sent.
    this.pending = this.pending.slice(count);
    this.changed();
    this.args.onTrouble(error);
    return true;
  }

  private async tried(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const code = this.args.codeOf(error);
      if (code === 'draft/unknown') this.isGone = true;
      if (code === 'draft/changed') return this.refresh();
      this.changed();
      if (code !== 'draft/unknown') this.args.onTrouble(error);
    }
  }

  private plan(ms: number): void {
    this.cancel?.();
    this.cancel = this.args.later(ms, () => void this.flush());
  }

  private changed(): void {
    this.seen = this.applied();
    this.args.kept.write(this.pending.length > 0 ? JSON.stringify(this.pending) : '');
    for (const listener of this.listeners) listener();
  }

  private applied(): Draft {
    let draft: Draft = { ...this.base.draft, playerId: '', undo: [] };
    for (const { edit, gesture } of this.pending) {
      const edited = editDraft(draft, [edit], gesture, draft.updatedAt);
      if (edited.ok) draft = edited.draft;
    }
    return draft;
  }

  private questionOf(id: string): DraftQuestion | undefined {
    return this.base.draft.items.find((item) => item.id === id)?.question;
  }

  /** Changes of a page that was closed before they were saved. */
  private remembered(): PendingEdit[] {
    try {
      const pending = JSON.parse(this.args.kept.read() || '[]') as PendingEdit[];
      return rebased(pending, this.base.draft, this.args.newId).pending;
    } catch {
      return []; // what somebody else has written there
    }
  }
}
