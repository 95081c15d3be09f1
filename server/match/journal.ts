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
import { isRefusal, mayPass } from './journal-trouble.ts';
import { OneTimer } from './one-timer.ts';
import { putPortions } from './put-portions.ts';
import { retryMs } from './retry.ts';
import type { Leftovers, Settlement } from './settle.ts';

export type { JournalHead } from './journal-line.ts';

/** Inputs that come in within this time are written together: one commit for a whole roomful of answers. */
const GROUP_MS = 2;
/** More inputs than this do not wait: the match that has most of them is given up, and memory lasts for the others. */
const PENDING_INPUTS_MAX = 250_000;
/** After so many failures of everybody's write together each match is tried alone. */
const COMMON_FAILURES_MAX = 2;
/** A database that takes none of so many matches, each alone, is away. */
const FAILED_MATCHES_ENOUGH = 3;
/** So often a match that fails alone, while others are written, is tried again. */
const LONE_TRIES_MAX = 12;

/** Hears that a match cannot be kept, or (`storage/lost`) that another process goes on with it: its people are told, and nobody else notices. */
type OnRefused = (error: unknown) => void;

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
  /** Counts what was written, to tell one match's trouble from everybody's. */
  private written = 0;
  private readonly attended = new Map<string, OnRefused>();
  /** Of matches that were taken over; all others were begun here. */
  private readonly epochs = new Map<string, number>();
  private readonly endings: Endings;
  private writing: Promise<void> | null = null;
  private failures = 0;
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
    this.endings = new Endings({
      store: args.store,
      settlement: args.settlement,
      clock: args.clock,
      isWritten: (matchId) => !this.lines.has(matchId),
      epochOf: (matchId) => this.epochOf(matchId),
      onOver: (matchId) => this.epochs.delete(matchId),
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

  /** Goes on with a match that was taken over: its journal stands already. */
  adopt({ matchId, epoch }: Owned): void {
    this.epochs.set(matchId, epoch);
  }

  /** Asks whether all that is under way is still this process's, as it must after a sleep. What is not is told to whoever attends. */
  async askWhatIsLost(): Promise<void> {
    const owned = [...this.attended.keys()].map((matchId) => ({ matchId, epoch: this.epochOf(matchId) }));
    for (const one of owned) if (await this.store.isTaken(one)) this.lose(one.matchId);
  }

  /** Calls back, once, when the match can no longer be kept. */
  attend(matchId: string, onRefused: OnRefused): void {
    this.attended.set(matchId, onRefused);
  }

  /** Keeps one input; the promise resolves when it is durable, however long that takes. It never rejects. */
  add(matchId: string, index: number, input: Input): Promise<void> {
    const durable = this.lineOf(matchId).add(index, input);
    this.pendingCount++;
    if (this.pending > this.pendingMax) this.refuseLongest();
    this.planWrite();
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
    return this.failures > 0;
  }

  /** Writes all that is waiting, now, what rests after a failure too. Resolves when it is durable or the try has failed. */
  async flush(): Promise<void> {
    for (const line of this.lines.values()) line.restsUntil = 0;
    while (this.writing) await this.writing;
    await this.writeOut();
    await this.endings.flush();
  }

  private end(matchId: string, ending: Parameters<Endings['add']>[0]): void {
    this.attended.delete(matchId);
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
    let isTaking = this.failures === 0;
    if (portions.length > 0)
      isTaking = await (this.failures < COMMON_FAILURES_MAX
        ? this.putTogether(portions)
        : this.putEach(portions, false));
    if (suspects.length > 0) await this.putEach(suspects, isTaking);
  }

  /** All of them in one commit. Resolves to whether the database takes anything. */
  private async putTogether(portions: readonly Portion[]): Promise<boolean> {
    try {
      const lostOnes = await putPortions(this.store, portions, (matchId) => this.epochOf(matchId));
      this.failures = 0;
      for (const portion of portions) this.onWritten(portion, lostOnes);
      return true;
    } catch (error) {
      if (isRefusal(error)) return this.putEach(portions, false);
      this.failures++;
      for (const portion of portions) portion.line.putBack(portion);
      this.onTrouble(error, this.pending);
      return false;
    }
  }

  /** Each match alone, so that one the database does not take holds up no other. A database that takes none of the first few is away. Resolves to whether it takes anything. */
  private async putEach(portions: readonly Portion[], isKnownToTake: boolean): Promise<boolean> {
    const failed: { readonly portion: Portion; readonly error: unknown }[] = [];
    let isTaking = isKnownToTake;
    for (const portion of portions) {
      const [first] = failed;
      const isAway = !isTaking && failed.length >= FAILED_MATCHES_ENOUGH;
      try {
        if (isAway) throw first?.error;
        const lostOnes = await putPortions(this.store, [portion], (matchId) => this.epochOf(matchId));
        isTaking = true;
        this.onWritten(portion, lostOnes);
      } catch (error) {
        if (isRefusal(error)) this.refuse(portion.line, error);
        else failed.push({ portion, error });
      }
    }
    for (const { portion, error } of failed) this.putBackAlone(portion, error, isTaking);
    if (isTaking || failed.length === 0) this.failures = 0;
    else this.failures++;
    const [first] = failed;
    if (first) this.onTrouble(first.error, this.pending);
    return isTaking;
  }

  private putBackAlone(portion: Portion, error: unknown, isTaking: boolean): void {
    const { line } = portion;
    line.putBack(portion);
    // The others do not wait for it; and another one is tried first next time.
    if (line.isGivenUp) return;
    this.lines.delete(line.matchId);
    this.lines.set(line.matchId, line);
    if (!isTaking) return;
    line.restsUntil = this.clock.now() + retryMs(line.failures + 1);
    if (line.written === this.written) return; // nothing else was written meanwhile: it says nothing of this match
    line.written = this.written;
    line.failures++;
    if (line.failures >= LONE_TRIES_MAX && !mayPass(error)) this.refuse(line, error);
  }

  private onWritten(portion: Portion, lostOnes: readonly string[]): void {
    if (lostOnes.includes(portion.line.matchId)) this.lose(portion.line.matchId, portion.line);
    else this.onDurable(portion);
  }

  private onDurable(portion: Portion): void {
    const { line } = portion;
    line.done(portion);
    this.written++;
    if (!line.isGivenUp) this.pendingCount -= portion.inputs.length;
    if (!line.isWaiting && this.lines.get(line.matchId) === line) this.lines.delete(line.matchId);
  }

  /** Another process goes on with the match: what waits here of it happened to nobody. */
  private lose(matchId: string, line = this.lines.get(matchId)): void {
    this.endings.drop(matchId);
    this.epochs.delete(matchId);
    if (line && !line.isGivenUp) this.giveUp(line);
    const onLost = this.attended.get(matchId);
    this.attended.delete(matchId);
    onLost?.(lost(matchId));
  }

  private epochOf(matchId: string): number {
    return this.epochs.get(matchId) ?? FIRST_EPOCH;
  }

  /** What waits of a match will never be durable: nobody was told that it stands, and nobody will be. */
  private refuse(line: JournalLine, error: unknown): void {
    const { matchId } = line;
    if (line.isGivenUp) return;
    this.giveUp(line);
    const onRefused = this.attended.get(matchId);
    this.attended.delete(matchId);
    this.onTrouble(error, this.pending);
    onRefused?.(error); // without: it is over, and its record keeps all of it
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
  private planWrite(): void {
    if (this.failures === 0 || !this.next.isSet) this.plan(GROUP_MS);
  }

  private planNext(): void {
    const now = this.clock.now();
    const waiting = [...this.lines.values()].filter((line) => line.isWaiting);
    if (waiting.length === 0) return;
    const wait = Math.max(0, Math.min(...waiting.map((line) => line.restsUntil)) - now);
    this.plan(this.failures > 0 ? retryMs(this.failures) : wait);
  }

  private plan(ms: number): void {
    if (!this.writing) this.next.in(ms);
  }
}
