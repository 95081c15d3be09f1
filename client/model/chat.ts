import type { ChatLine, ChatNotice } from '#shared/protocol/chat.ts';
import type { NoticeName, Notices } from '#shared/protocol/notices.ts';
import type { Cue } from './cue.ts';
import type { MatchModel } from './match-model.ts';

/** So many lines are kept on the page. */
const KEPT_LINES = 100;

/** The chat as this page sees it: what was said, less whom I have muted. */
export class Chat {
  /** My own number in it; -1: not known yet. */
  me = -1;
  muted: ReadonlySet<number> = new Set();
  hushed: ReadonlySet<number> = new Set();
  /** The lines I see, the oldest first; another array with every change. */
  lines: readonly ChatLine[] = [];
  private all = new Map<number, ChatLine>();

  get isHushed(): boolean {
    return this.hushed.has(this.me);
  }

  /** A notice of the chat, as what has happened; null: it is none. */
  hear<T extends NoticeName>(name: T, payload: Notices[T]): Cue[] {
    if (name === 'chat') return [this.apply(payload as ChatNotice)];
    if (name === 'pokes') return [{ kind: 'poked', ...(payload as Notices['pokes']) }];
    if (name === 'emotes') return [{ kind: 'emotes', ...(payload as Notices['emotes']) }];
    return name === 'reported' ? [{ kind: 'reported' }] : [];
  }

  private apply({ lines = [], gone = [], me, muted, hushed }: ChatNotice): Cue {
    const isArrival = me !== undefined;
    if (isArrival) {
      this.me = me;
      this.all = new Map();
    }
    if (muted) this.muted = new Set(muted);
    if (hushed) this.hushed = new Set(hushed);
    for (const line of lines) this.all.set(line.id, line);
    for (const id of gone) this.all.delete(id);
    for (const id of [...this.all.keys()].slice(0, -KEPT_LINES)) this.all.delete(id);
    this.lines = [...this.all.values()].filter(({ by }) => !this.muted.has(by));
    const fresh = isArrival ? [] : lines.filter(({ by }) => by !== this.me && !this.muted.has(by));
    return { kind: 'chat', fresh };
  }
}

/** Whether I may talk just now (CH1): while a question is asked, once my answer is locked. */
export function isChatOpen({ room, you, pick }: Pick<MatchModel, 'room' | 'you' | 'pick'>): boolean {
  if (!room) return false;
  if ((room.stage !== 'read' && room.stage !== 'open') || you?.plays === false) return true;
  return room.stage === 'open' && pick?.status === 'locked' && pick.round === room.round;
}
