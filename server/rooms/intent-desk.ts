import { CHAT_WISH_NAMES, CHAT_WISHES, type ChatWish, type ChatWishName } from '#shared/protocol/chat.ts';
import type { CloseName } from '#shared/protocol/close-codes.ts';
import { CLOCK_REQUEST, INTENT_NAMES, INTENTS, type IntentName, SIGNAL } from '#shared/protocol/intents.ts';
import type { Intent } from '#shared/rules/input.ts';
import { type Refusal, type RefusalCode, refuse } from '#shared/rules/refusals.ts';
import { readName } from '../people/names.ts';
import type { PlayerClient } from './player-client.ts';

/** An unknown message is named back to its sender up to this length. */
const NAME_SHOWN_CHARS = 40;

export interface IntentDeskArgs {
  readonly now: () => number;
  /** Whether this connection is the one that speaks for its seat. */
  readonly speaks: (client: PlayerClient) => boolean;
  /** Whether it only watches, and may ask for nothing but the time (W3). */
  readonly watches: (client: PlayerClient) => boolean;
  /** A well-formed wish, read from the socket at `at`. */
  readonly onWish: (client: PlayerClient, intent: Intent, at: number) => void;
  /** Something that a rule of the match counts and forgets; why not, where it is none. */
  readonly onSignal: (client: PlayerClient, said: { rule: string; name: string; payload: unknown }) => Refusal | null;
  /** Something said or shown to the room. */
  readonly onChat: (client: PlayerClient, wish: ChatWish) => void;
  /** A refusal that was sent, and of what; it may be a strike. */
  readonly onRefused: (client: PlayerClient, code: RefusalCode, what: string) => void;
  readonly close: (client: PlayerClient, name: CloseName) => void;
}

type Handler = (client: PlayerClient, ...rest: unknown[]) => void;

/** Reads what clients send: well-formed wishes go on, everything else is refused, counted and in the end closed. */
export class IntentDesk {
  private readonly args: IntentDeskArgs;

  constructor(args: IntentDeskArgs) {
    this.args = args;
  }

  /** A handler for each message of the protocol, and one for all others. */
  handlers(): Record<string, Handler> {
    const handlers: Record<string, Handler> = {
      clock: (client, payload) => this.onClock(client, payload),
      _: (client, type) => this.onUnknown(client, nameOf(type)),
    };
    const add = (name: string, take: Handler): void => {
      handlers[name] = (client, payload) =>
        this.args.watches(client) ? this.onWatcher(client, name) : take(client, payload);
    };
    add('signal', (client, payload) => this.onSignal(client, payload));
    for (const name of CHAT_WISH_NAMES) add(name, (client, payload) => this.onChat(client, name, payload));
    for (const name of INTENT_NAMES) add(name, (client, payload) => this.onIntent(client, name, payload));
    return handlers;
  }

  /** A frame came in, before anybody has looked inside; false drops it. */
  onFrame(client: PlayerClient): boolean {
    const { userData } = client;
    // Whoever was removed, yielded or closed speaks for nobody, however long the old socket lingers.
    const watches = this.args.watches(client);
    if (!userData || (!watches && !this.args.speaks(client))) return false;
    if (!watches) userData.latency.ping(); // often while it talks to us
    const pace = userData.manners.message();
    if (pace === 'close') this.args.close(client, 'too-fast');
    return pace === 'fine' || pace === 'slow-down';
  }

  /** A frame that is no message of ours, or cannot be read. */
  onGarbled(client: PlayerClient): void {
    if (!this.isTooFast(client, '')) this.onMalformed(client, '', 'intent/malformed');
  }

  /** Tells one player that a wish was refused. */
  refuse(
    client: PlayerClient,
    code: RefusalCode,
    intent: Intent | { readonly type: string },
    sentence: string = refuse(code).sentence,
  ): void {
    const round = 'round' in intent ? { round: intent.round } : {};
    client.send('refused', { code, sentence, intent: intent.type, ...round });
    const what = intent.type === 'do' && 'rule' in intent ? `${intent.rule}/${intent.name}` : intent.type;
    this.args.onRefused(client, code, what);
  }

  private onIntent(client: PlayerClient, name: IntentName, payload: unknown): void {
    const at = this.args.now(); // when it was read from the socket (Q6)
    if (this.isTooFast(client, name)) return;
    const read = readWish(name, payload);
    if (!read) return this.onMalformed(client, name, 'intent/malformed');
    if (read.refusal) return this.refuse(client, read.refusal, read.intent);
    this.args.onWish(client, read.intent, at);
  }

  private onClock(client: PlayerClient, payload: unknown): void {
    if (this.isTooFast(client, 'clock')) return;
    const read = orNull(() => CLOCK_REQUEST.safeParse(payload).data);
    if (!read) return this.onMalformed(client, 'clock', 'intent/malformed');
    client.send('clock', { sent: read.sent, now: this.args.now() });
  }

  private onSignal(client: PlayerClient, payload: unknown): void {
    if (this.isTooFast(client, 'signal')) return;
    const read = orNull(() => SIGNAL.safeParse(payload).data);
    if (!read) return this.onMalformed(client, 'signal', 'intent/malformed');
    const refusal = this.args.onSignal(client, read);
    if (refusal) this.refuse(client, refusal.code, { type: 'signal' }, refusal.sentence);
  }

  private onChat(client: PlayerClient, name: ChatWishName, payload: unknown): void {
    if (this.isTooFast(client, name)) return;
    const read = orNull(() => CHAT_WISHES[name].safeParse(payload).data);
    if (!read) return this.onMalformed(client, name, 'intent/malformed');
    this.args.onChat(client, { type: name, ...read } as ChatWish);
  }

  /** No page of ours that watches says anything: whoever does is told, counted, and in the end closed. */
  private onWatcher(client: PlayerClient, name: string): void {
    if (!this.isTooFast(client, name)) this.onMalformed(client, name, 'watch/only');
  }

  private onUnknown(client: PlayerClient, type: string): void {
    if (!this.isTooFast(client, type)) this.onMalformed(client, type, 'intent/unknown');
  }

  private onMalformed(client: PlayerClient, type: string, code: RefusalCode): void {
    this.refuse(client, code, { type: type.slice(0, NAME_SHOWN_CHARS) });
    if (client.userData?.manners.hasErredTooOften()) this.args.close(client, 'too-many-errors');
  }

  private isTooFast(client: PlayerClient, type: string): boolean {
    if (!client.userData?.manners.isTooFast) return false;
    this.refuse(client, 'intent/too-fast', { type: type.slice(0, NAME_SHOWN_CHARS) });
    return true;
  }
}

/** A wish as the rules take it, or why not; null where it does not fit its schema. It never throws. */
function readWish(name: IntentName, payload: unknown): { intent: Intent; refusal?: RefusalCode } | null {
  return orNull(() => {
    const { data } = INTENTS[name].safeParse(payload ?? {});
    if (!data) return null;
    const intent = { type: name, ...data } as Intent;
    if (intent.type !== 'rename') return { intent };
    const read = readName(intent.name);
    return read.ok ? { intent: { ...intent, name: read.name } } : { intent, refusal: read.code };
  });
}

/** What throws while a stranger's bytes are read is the stranger's fault: it reads as nothing. */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** The name of a message nobody knows. One that is called "*" itself comes with its payload in the place of its name. */
function nameOf(type: unknown): string {
  return typeof type === 'string' || typeof type === 'number' ? String(type) : '*';
}
