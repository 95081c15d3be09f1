import {
  FIRST_EPOCH,
  lost,
  type MatchRecord,
  type MatchStore,
  type Owned,
  type SetAsideMatch,
} from '#server/storage/storage.ts';
import type { Progress } from '#shared/people/profile.ts';
import type { Input } from '#shared/rules/input.ts';
import type { Clock } from './clock.ts';
import { Endings } from './endings.ts';
import { type JournalHead, JournalLine, type Portion } from './journal-line.ts';
import { OneTimer } from './one-timer.ts';
import { PortionWriter } from './portion-writer.ts';
import { retryMs } from './retry.ts';
import type { Leftovers, Settlement } from './settle.ts';

export type { JournalHead } from './journal-line.ts';

/** Inputs that come in within this time are written together: one commit for a whole roomful of answers. */
const GROUP_MS = 2;
/** The same where nobody waits for it: people who come and go, a thousand of them in a few seconds. */
const UNAWAITED_GROUP_MS = 25;
const UNAWAITED: readonly Input['type'][] = ['join', 'drop'];
/** More inputs than this do not wait: the match that has most of them is given up, and memory lasts for the others. */
const PENDING_INPUTS_MAX = 250_000;
/**
 * Is told that a match cannot be kept, or (a StorageError `storage/lost`) that another process goes on with it, and sees
 * to its people. The promise it returns is waited for: by then the room is gone.
 */
type OnRefused = (error: unknown) => unknown;

/**
 * The journal of every match of this process: an input is durable when its promise resolves, and nothing is
 * acknowledged before. When the database is away everything waits here, in order, and play goes on. What the database
 * refuses for good ends the match it belongs to, and holds up no other. Of a match that another process has taken over
 * nothing is acknowledged any more.
 */
export class Journal {
  /** What waits, by match. */
  private readonly lines = new Map<string, JournalLine>();
  private pendingCount = 0;
  /** Who hears of each match; `isOver`: its record keeps all of it, and only a loss is news. */
  private readonly attended = new Map<string, { readonly tell: OnRefused; readonly isOver: boolean }>();
  /** Of matches that were taken over; all others were begun here. */
  private readonly epochs = new Map<string, number>();
  private readonly endings: Endings;
  private writing: Promise<void> | null = null;
  private readonly writer: PortionWriter;
  private readonly next: OneTimer;
  private readonly store: MatchStore;
  private readonly clock: Clock;
  private readonly onTrouble: (error: unknown, waiting: number) => void;
  private readonly pendingMax: number;

  constructor(args: {
    store: MatchStore;
    settlement: Settlement;
    clock: Clock;
    onTrouble: (error: unknown, waiting: number) => void;
    pendingMax?: number;
  }) {
    this.store = args.store;
    this.clock = args.clock;
    this.onTrouble = args.onTrouble;
    this.pendingMax = args.pendingMax ?? PENDING_INPUTS_MAX;
    this.next = new OneTimer(args.clock, () => {
      if (!this.writing) void this.writeOut();
    });
    this.writer = new PortionWriter({
      ...{ store: args.store, clock: args.clock, epochOf: (matchId: string) => this.epochOf(matchId) },
      onTrouble: (error) => this.onTrouble(error, this.pending),
      onWritten: (portion, isLost) =>
        isLost ? void this.lose(portion.line.matchId, portion.line) : this.onDurable(portion),
      onRefused: (line, error) => this.refuse(line, error),
      onWaiting: (line) => {
        // The others do not wait for it; and another one is tried first next time.
        if (line.isGivenUp) return;
        this.lines.delete(line.matchId);
        this.lines.set(line.matchId, line);
      },
    });
    this.endings = new Endings({
      store: args.store,
      settlement: args.settlement,
      clock: args.clock,
      isWritten: (matchId) => !this.lines.has(matchId),
      epochOf: (matchId) => this.epochOf(matchId),
      onOver: (matchId) => {
        this.epochs.delete(matchId);
        this.attended.delete(matchId);
      },
      onLost: (matchId) => void this.lose(matchId),
      onTrouble: (error) => this.onTrouble(error, this.pending),
    });
  }

  /** Begins the journal of a match. Rejects when the database cannot take it: then the match must not begin. */
  open(head: JournalHead): Promise<void> {
    return this.store.open(head);
  }

  /** The same for a match that begins anyway, because its people are there: written before its first input is. */
  begin(head: JournalHead): void {
    this.lineOf(head.matchId).head = head;
    this.planWrite();
  }

  /**
   * Goes on with a match that was taken over: its journal stands already. A room that plays it here still, from before
   * somebody else had it, has lost it like any other: nothing of two rooms comes into one journal. Resolves when it is gone.
   */
  async adopt({ matchId, epoch }: Owned): Promise<void> {
    const gone = this.lose(matchId);
    this.epochs.set(matchId, epoch);
    await gone;
  }

  /** Asks whether all that is under way is still this process's, as it must after a sleep. What is not is told to whoever attends. */
  async askWhatIsLost(): Promise<void> {
    const owned = [...this.attended.keys()].map((matchId) => ({ matchId, epoch: this.epochOf(matchId) }));
    for (const one of owned) if (await this.store.isTaken(one)) void this.lose(one.matchId);
  }

  /** Calls back, once, when the match can no longer be kept. */
  attend(matchId: string, onRefused: OnRefused): void {
    this.attended.set(matchId, { tell: onRefused, isOver: false });
  }

  /** Keeps one input; the promise resolves when it is durable, however long that takes. It never rejects. */
  add(matchId: string, index: number, input: Input): Promise<void> {
    const durable = this.lineOf(matchId).add(index, input);
    this.pendingCount++;
    if (this.pending > this.pendingMax) this.refuseLongest();
    this.planWrite(UNAWAITED.includes(input.type) ? UNAWAITED_GROUP_MS : GROUP_MS);
    return durable;
  }

  /** A match is over: it is settled, and its record takes the place of its journal. Nothing may be added to it any more. Resolves to what it was worth to its players once all that is kept, however long that takes. */
  finish(record: MatchRecord): Promise<readonly Progress[]> {
    const { promise, resolve } = Promise.withResolvers<readonly Progress[]>();
    this.end(record.id, { record, told: resolve });
    return promise;
  }

  /** A match ended without a result: what people said is kept, its journal goes. Nothing may be added to it any more. */
  discard(leftovers: Leftovers): void {
    this.end(leftovers.id, { leftovers });
  }

  /** A match cannot be played on: it is kept whole, in place of its journal. */
  setAside(match: SetAsideMatch): void {
    const line = this.lines.get(match.matchId);
    if (line) this.giveUp(line); // all of it is in the match
    this.end(match.matchId, { aside: match });
  }

  /** How many inputs are not durable yet. */
  get pending(): number {
    return this.pendingCount;
  }

  /** The last try to write answers failed: they wait. */
  get isStuck(): boolean {
    return this.writer.failures > 0;
  }

  /** Writes all that is waiting, now, what rests after a failure too. Resolves when it is durable or the try has failed. */
  async flush(): Promise<void> {
    for (const line of this.lines.values()) line.restsUntil = 0;
    while (this.writing) await this.writing;
    await this.writeOut();
    await this.endings.flush();
  }

  private end(matchId: string, ending: Parameters<Endings['add']>[0]): void {
    const attending = this.attended.get(matchId);
    // People stand at the podium of a match that has a record, and are told where it goes on if it was lost.
    if (attending && 'record' in ending) this.attended.set(matchId, { ...attending, isOver: true });
    else this.attended.delete(matchId);
    this.endings.add(ending);
    this.endings.run();
  }

  private lineOf(matchId: string): JournalLine {
    let line = this.lines.get(matchId);
    if (!line) {
      line = new JournalLine(matchId);
      this.lines.set(matchId, line);
    }
    return line;
  }

  private async writeOut(): Promise<void> {
    this.next.cancel();
    this.writing = this.write().finally(() => {
      this.writing = null;
      this.endings.run();
      this.planNext();
    });
    await this.writing;
  }

  /** One try with all there is. */
  private async write(): Promise<void> {
    const now = this.clock.now();
    const portions: Portion[] = [];
    const suspects: Portion[] = [];
    for (const line of this.lines.values())
      if (line.isWaiting && line.restsUntil <= now) (line.failures > 0 ? suspects : portions).push(line.take());
    // A rematch after the last input of what it follows: whoever finds its head finds the match before it whole.
    portions.sort((a, b) => Number(a.head !== null) - Number(b.head !== null));
    await this.writer.write(portions, suspects);
  }

  private onDurable(portion: Portion): void {
    const { line } = portion;
    line.done(portion);
    if (!line.isGivenUp) this.pendingCount -= portion.inputs.length;
    if (!line.isWaiting && this.lines.get(line.matchId) === line) this.lines.delete(line.matchId);
  }

  /** Another process goes on with the match: what waits here of it happened to nobody. */
  private async lose(matchId: string, line = this.lines.get(matchId)): Promise<void> {
    this.endings.drop(matchId);
    this.epochs.delete(matchId);
    if (line && !line.isGivenUp) this.giveUp(line);
    const attending = this.attended.get(matchId);
    this.attended.delete(matchId);
    await attending?.tell(lost(matchId));
  }

  private epochOf(matchId: string): number {
    return this.epochs.get(matchId) ?? FIRST_EPOCH;
  }

  /** What waits of a match will never be durable: nobody was told that it stands, and nobody will be. */
  private refuse(line: JournalLine, error: unknown): void {
    const { matchId } = line;
    if (line.isGivenUp) return;
    this.giveUp(line);
    const attending = this.attended.get(matchId);
    this.onTrouble(error, this.pending);
    if (!attending || attending.isOver) return; // its record keeps all of it
    this.attended.delete(matchId);
    void attending.tell(error);
  }

  private giveUp(line: JournalLine): void {
    line.isGivenUp = true;
    this.pendingCount -= line.pending;
    if (this.lines.get(line.matchId) === line) this.lines.delete(line.matchId);
  }

  private refuseLongest(): void {
    let longest: JournalLine | null = null;
    for (const line of this.lines.values()) if (!longest || line.pending > longest.pending) longest = line;
    if (longest) this.refuse(longest, new Error(`${this.pending} inputs wait for the database: too many`));
  }

  /** Something new waits: while the database is away, until its next try. */
  private planWrite(ms = GROUP_MS): void {
    if (this.writer.failures === 0 || !this.next.isSet) this.plan(ms);
  }

  private planNext(): void {
    const now = this.clock.now();
    const waiting = [...this.lines.values()].filter((line) => line.isWaiting);
    if (waiting.length === 0) return;
    const wait = Math.max(0, Math.min(...waiting.map((line) => line.restsUntil)) - now);
    this.plan(this.writer.failures > 0 ? retryMs(this.writer.failures) : wait);
  }

  private plan(ms: number): void {
    if (!this.writing) this.next.in(ms);
  }
}
