import type { ChatNote } from '#shared/chat/chat-note.ts';
import type { ChatLine, ChatNotice } from '#shared/protocol/chat.ts';
import type { Input } from '#shared/rules/input.ts';

/** Lines that a room remembers, and that somebody who comes in is shown. */
const KEPT_LINES = 200;
const SHOWN_LINES = 50;
/** A report has so many lines before it. */
const BEFORE_LINES = 10;

/** Somebody who has said something, or was spoken of. */
export interface Writer {
  /** Their number in this room's chat; it says nothing of who they are. */
  readonly by: number;
  readonly playerId: string;
}

/** A line as it was taken. */
export interface KeptLine extends Writer {
  readonly id: number;
  readonly name: string;
  readonly avatar: string;
  readonly text: string;
  /** Said while a question was asked, and of which match and round: `id/round`; null: none was. */
  readonly during: string | null;
  /** It names an option and waits for the bell. */
  isHeld: boolean;
  isGone: boolean;
  /** Counts up with everything that happens to any line: who has heard up to there knows this one as it is. */
  changed: number;
}

/**
 * The chat of one room, from its opening to its end: what was said, who muted whom, and whether people may talk at all.
 * By player ids, so that it holds through returns, rematches and a room that is played on after a fault of ours. Of a
 * restart of the server only the notes are left: who is muted, and whether people may talk.
 */
export class ChatLog {
  isOn: boolean;
  /** Everything up to here may be read while a question is asked. */
  private calmUntil = 0;
  private changes = 0;
  private nextId = 1;
  private lines: KeptLine[] = [];
  private readonly writers = new Map<string, Writer>();
  private readonly byNumber = new Map<number, Writer>();
  private readonly mutedBy = new Map<string, Set<number>>();
  private hushedOnes: ReadonlySet<string> = new Set();

  constructor(isOn: boolean) {
    this.isOn = isOn;
  }

  /** What a room begins with after a restart: as it was opened, and what was noted since. */
  static after(isOn: boolean, inputs: readonly Input[]): ChatLog {
    const log = new ChatLog(isOn);
    for (const input of inputs) if (input.type === 'note') log.take(input.note);
    return log;
  }

  /** Does what a note says. Whether that is anything new. */
  take(note: ChatNote): boolean {
    const before = JSON.stringify(this.notes());
    if (note.what === 'chat') this.isOn = note.on;
    else if (note.what === 'hush') this.hush(note.whom, note.on);
    else this.mute(note.who, this.writer(note.whom).by, note.on);
    return JSON.stringify(this.notes()) !== before;
  }

  /** All that has to outlast a restart, as notes that lead to it. */
  notes(): ChatNote[] {
    const mutes = [...this.mutedBy].flatMap(([who, numbers]) =>
      [...numbers].flatMap((by): ChatNote[] => {
        const whom = this.writerOf(by)?.playerId;
        return whom === undefined ? [] : [{ what: 'mute', who, whom, on: true }];
      }),
    );
    const hushed = [...this.hushedOnes].map((whom): ChatNote => ({ what: 'hush', whom, on: true }));
    return [...mutes, ...hushed, { what: 'chat', on: this.isOn }];
  }

  get now(): number {
    return this.changes;
  }

  /** The number of a player in this chat. */
  writer(playerId: string): Writer {
    const known = this.writers.get(playerId);
    if (known) return known;
    const writer = { by: this.writers.size, playerId };
    this.writers.set(playerId, writer);
    this.byNumber.set(writer.by, writer);
    return writer;
  }

  writerOf(by: number): Writer | null {
    return this.byNumber.get(by) ?? null;
  }

  line(id: number): KeptLine | null {
    return this.lines.find((line) => line.id === id) ?? null;
  }

  /** The last line of somebody, while the same question is asked: two lines may say together what neither does. */
  lastOf(playerId: string, during: string | null): KeptLine | null {
    return this.lines.findLast((line) => line.playerId === playerId && line.during === during) ?? null;
  }

  add(line: Pick<KeptLine, 'playerId' | 'name' | 'avatar' | 'text' | 'during' | 'isHeld'>): KeptLine {
    const { by } = this.writer(line.playerId);
    const kept: KeptLine = { ...line, by, id: this.nextId++, isGone: false, changed: ++this.changes };
    this.lines.push(kept);
    if (this.lines.length > KEPT_LINES) this.lines = this.lines.slice(-KEPT_LINES);
    if (line.during === null) this.calmUntil = this.changes;
    return kept;
  }

  /** A question is about to be asked: what is said from now on, not everybody may read. */
  ask(): void {
    this.calmUntil = this.changes;
  }

  /** No question is asked any more: what waited is said. */
  release(): void {
    for (const line of this.lines) {
      if (!line.isHeld) continue;
      line.isHeld = false;
      line.changed = ++this.changes;
    }
    this.calmUntil = this.changes;
  }

  /** All lines of somebody are taken back. */
  takeBack(playerId: string): void {
    for (const line of this.lines) {
      if (line.playerId !== playerId || line.isGone) continue;
      line.isGone = true;
      line.changed = ++this.changes;
    }
  }

  /** What somebody has not heard yet, having heard up to `since`; null: nothing. `isOpen`: they may read what is said while a question is asked. */
  news(since: number, isOpen: boolean): { readonly notice: ChatNotice; readonly heard: number } | null {
    const until = isOpen ? this.changes : this.calmUntil;
    const news = this.lines.filter(({ changed }) => changed > since && changed <= until);
    if (news.length === 0) return null;
    const gone = since === 0 ? [] : news.filter(({ isGone }) => isGone).map(({ id }) => id);
    const lines = news.filter(({ isGone }) => !isGone).map(shown);
    return {
      notice: {
        ...(lines.length > 0 ? { lines: since === 0 ? lines.slice(-SHOWN_LINES) : lines } : {}),
        ...(gone.length > 0 ? { gone } : {}),
      },
      heard: until,
    };
  }

  /** What was said before a line, for whoever has to judge it. */
  before({ id }: KeptLine): readonly KeptLine[] {
    return this.lines.filter((line) => line.id < id).slice(-BEFORE_LINES);
  }

  private mute(playerId: string, by: number, muted: boolean): void {
    const mine = this.mutedBy.get(playerId) ?? new Set();
    this.mutedBy.set(playerId, mine);
    if (muted) mine.add(by);
    else mine.delete(by);
  }

  /** Whom somebody has muted for themselves. */
  mutedOf(playerId: string): number[] {
    return [...(this.mutedBy.get(playerId) ?? [])];
  }

  private hush(playerId: string, muted: boolean): void {
    if (this.hushedOnes.has(playerId) === muted) return;
    const others = [...this.hushedOnes].filter((one) => one !== playerId);
    this.hushedOnes = new Set(muted ? [...others, playerId] : others);
    if (muted) this.takeBack(playerId);
  }

  isHushed(playerId: string): boolean {
    return this.hushedOnes.has(playerId);
  }

  /** Player ids of whom the host has muted for all: another set whenever it changes. */
  get silenced(): ReadonlySet<string> {
    return this.hushedOnes;
  }

  /** The same, by their numbers in this chat. */
  get hushed(): number[] {
    return [...this.hushedOnes].map((playerId) => this.writer(playerId).by);
  }
}

function shown({ id, by, name, avatar, text, isHeld }: KeptLine): ChatLine {
  return { id, by, name, avatar, text: isHeld ? null : text };
}
