import type { Clock } from '../match/clock.ts';
import type { SharedMemory } from './shared-memory.ts';

/** How soon a change is told, ms. */
const SOON_MS = 50;
/** What a dead process leaves in Redis is gone after so long; so often its end is put off. */
const KEPT_S = 60;
const KEPT_ANEW_MS = 10 * 1000;
/** A process whose rows change under the eyes of whoever reads them is read so often at once. */
const READS_MAX = 5;

interface RowMessage<Row> {
  readonly processId: string;
  /** Rises with every message that says something new: whoever misses one reads all rows anew. */
  readonly seq: number;
  /** Rows that have changed; null: it is gone. */
  readonly rows?: Readonly<Record<string, Row | null>>;
  /** What was said beside them, once. */
  readonly said?: readonly string[];
  readonly leaves?: true;
}

/** Words stand beside the rest: so a process understands one of the version before it, while a host brings a new one out. */
type Message<Row, Word extends object> = RowMessage<Row> & Word;

/** A message of another process, beside its rows. */
export interface Heard<Word extends object> {
  readonly said: readonly string[];
  readonly word: Word;
  readonly leaves: boolean;
}

export interface SharedRowsArgs<Row, Word extends object> {
  readonly name: 'rooms' | 'people';
  readonly presence: SharedMemory;
  readonly processId: () => string;
  readonly clock: Clock;
  /** How often a process is heard that has nothing new to say, ms. */
  readonly beatMs: number;
  /** A row of this process, as it is now; null: there is none. */
  readonly own: (key: string) => Row | null;
  /** What goes along with every message. */
  readonly word: () => Word;
  /** With every beat. */
  readonly onBeat: () => void;
  /** This process has heard itself. */
  readonly onEcho?: () => void;
  readonly onHeard: (processId: string, heard: Heard<Word>) => void;
  readonly onRows: (processId: string, rows: Readonly<Record<string, Row | null>>) => void;
  /** All rows of a process, anew. */
  readonly onAll: (processId: string, rows: ReadonlyMap<string, Row>) => void;
  /** What a process has said may have been missed. */
  readonly onMissed?: (processId: string) => void;
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Rows that a process tells the others of, and hears of theirs: each has all of them in memory. Changes go out together.
 * Messages may be lost; a gap in their numbers is found with the next one, and mended from a hash a process.
 */
export class SharedRows<Row, Word extends object> {
  private readonly args: SharedRowsArgs<Row, Word>;
  private readonly channel: string;
  /** The number of the last message of each process. */
  private readonly seqs = new Map<string, number>();
  private readonly changed = new Set<string>();
  private readonly toSay = new Set<string>();
  private seq = 0;
  /** What is being sent; null: nothing. */
  private sending: Promise<void> | null = null;
  private hasLeft = false;
  private keptAt = Number.NEGATIVE_INFINITY;
  private cancelBeat = (): void => {};
  private cancelSoon: (() => void) | null = null;

  constructor(args: SharedRowsArgs<Row, Word>) {
    this.args = args;
    this.channel = `quizcade:${args.name}`;
  }

  async listen(): Promise<void> {
    await this.args.presence.subscribe(this.channel, this.onMessage);
  }

  /** A row of this process has changed. */
  change(key: string): void {
    this.changed.add(key);
    this.beatSoon();
  }

  /** Says something once; each thing that is said again before it went out is said once. */
  say(what: readonly string[]): void {
    for (const one of what) this.toSay.add(one);
    this.beatSoon();
  }

  /** All of a process is read anew when it is next heard. */
  forget(processId: string): void {
    this.seqs.delete(processId);
  }

  /** Tells what is new, and that nothing was lost; from now on again and again. */
  beat(): void {
    this.cancelSoon?.();
    this.cancelSoon = null;
    this.cancelBeat();
    this.cancelBeat = this.args.clock.setTimer(this.args.beatMs, () => this.beat());
    this.args.onBeat();
    if (this.sending) return; // what is under way waits for Redis; what has changed goes with the next
    const keys = [...this.changed];
    const said = [...this.toSay];
    this.changed.clear();
    this.toSay.clear();
    this.sending = this.send(keys, said).then(
      () => {
        this.sending = null;
        if (this.changed.size + this.toSay.size > 0) this.beatSoon();
      },
      (error: unknown) => {
        this.sending = null;
        for (const key of keys) this.changed.add(key); // with the next beat
        for (const one of said) this.toSay.add(one);
        this.args.onTrouble(error);
      },
    );
  }

  async leave(isAway: boolean): Promise<void> {
    this.hasLeft = true;
    this.cancelBeat();
    this.cancelSoon?.();
    if (isAway) return;
    await this.sending; // what it writes would be left behind
    const { presence, processId } = this.args;
    await presence.unsubscribe(this.channel, this.onMessage);
    await presence.publish(this.channel, this.message({ leaves: true }));
    presence.del(this.keyOf(processId()));
  }

  private beatSoon(): void {
    if (!this.hasLeft) this.cancelSoon ??= this.args.clock.setTimer(SOON_MS, () => this.beat());
  }

  private message(more: Omit<RowMessage<Row>, 'processId' | 'seq'>): Message<Row, Word> {
    return { processId: this.args.processId(), seq: this.seq, ...this.args.word(), ...more };
  }

  /** The hash first: whoever reads it after the message finds what the message said. */
  private async send(keys: readonly string[], said: readonly string[]): Promise<void> {
    const { presence, processId, own, clock } = this.args;
    const hash = this.keyOf(processId());
    const rows = Object.fromEntries(keys.map((key) => [key, own(key)]));
    await Promise.all(
      Object.entries(rows).map(([key, row]) =>
        row === null ? presence.hdel(hash, key) : presence.hset(hash, key, JSON.stringify(row)),
      ),
    );
    if (keys.length > 0 || clock.now() - this.keptAt >= KEPT_ANEW_MS) {
      await presence.expire(hash, KEPT_S);
      this.keptAt = clock.now();
    }
    if (keys.length + said.length > 0) this.seq++;
    const news = { ...(keys.length > 0 ? { rows } : {}), ...(said.length > 0 ? { said } : {}) };
    if (!this.hasLeft) await presence.publish(this.channel, this.message(news));
  }

  private readonly onMessage = (message: Message<Row, Word>): void => {
    if (message.processId === this.args.processId()) return this.args.onEcho?.();
    this.hear(message).catch((error: unknown) => this.args.onTrouble(error));
  };

  private async hear(message: Message<Row, Word>): Promise<void> {
    const { processId, seq, rows, said = [], leaves = false } = message;
    const { onHeard, onRows, onMissed } = this.args;
    const before = this.seqs.get(processId) ?? 0; // each begins with no rows, and has said nothing
    this.seqs.set(processId, seq);
    onHeard(processId, { said, word: message, leaves });
    if (!this.seqs.has(processId)) return; // it was forgotten
    const isNews = rows !== undefined || said.length > 0;
    if (seq === before + (isNews ? 1 : 0)) {
      if (rows) onRows(processId, rows);
      return;
    }
    onMissed?.(processId);
    await this.readAll(processId);
  }

  /** All rows of a process anew. What is read may be older than news that came meanwhile: then it is read again. */
  private async readAll(processId: string): Promise<void> {
    for (let i = 0; i < READS_MAX; i++) {
      const before = this.seqs.get(processId);
      const all = Object.entries((await this.args.presence.hgetall(this.keyOf(processId))) ?? {});
      const seq = this.seqs.get(processId);
      if (seq === undefined) return; // it was forgotten
      if (seq !== before && i < READS_MAX - 1) continue;
      if (seq !== before) this.seqs.set(processId, -1); // so that the next beat has it read again
      this.args.onAll(processId, new Map(all.map(([key, row]) => [key, JSON.parse(row) as Row])));
      return;
    }
  }

  private keyOf(processId: string): string {
    return `${this.channel}:${processId}`;
  }
}
