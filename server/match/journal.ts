import type { MatchRecord, MatchStore, UnfinishedMatch } from '#server/storage/storage.ts';
import type { Progress } from '#shared/people/profile.ts';
import type { Input } from '#shared/rules/input.ts';
import type { Clock } from './clock.ts';
import type { Leftovers, Settlement } from './settle.ts';

/** Inputs that come in within this time are written together: one commit for a whole roomful of answers. */
const GROUP_MS = 2;
/** After a failed write the next try waits this long at first, twice as long each time, up to the cap. */
const RETRY_MS = 100;
const RETRY_CAP_MS = 5 * 1000;

/** What a match's journal begins with. */
export type JournalHead = Omit<UnfinishedMatch, 'inputs'>;

interface Entry {
  readonly matchId: string;
  readonly index: number;
  readonly input: Input;
}

/** How a journal ends: as the record of a finished match, or with what an abandoned one leaves. */
type Ending =
  | { readonly record: MatchRecord; readonly told: (progress: readonly Progress[]) => void }
  | { readonly leftovers: Leftovers };

/**
 * The journal of every match of this process: an input is durable when its promise resolves, and nothing is
 * acknowledged before. When the database is away everything waits here, in order, and play goes on.
 */
export class Journal {
  private heads: JournalHead[] = [];
  private waiting: Entry[] = [];
  private endings: Ending[] = [];
  /** Endings that failed and have their own wait: they hold up nobody's answer. */
  private resting: Ending[] = [];
  private restings = 0;
  /** Resolves when all that waits now is durable. */
  private commit = Promise.withResolvers<void>();
  private writing: Promise<void> | null = null;
  /** Resolves when every ending so far is kept or rests. */
  private ending: Promise<void> = Promise.resolve();
  private failures = 0;
  private cancelTimer: (() => void) | null = null;
  private cancelRest: (() => void) | null = null;
  private readonly store: MatchStore;
  private readonly settlement: Settlement;
  private readonly clock: Clock;
  private readonly onTrouble: (error: unknown, waiting: number) => void;

  constructor(args: {
    store: MatchStore;
    settlement: Settlement;
    clock: Clock;
    onTrouble: (error: unknown, waiting: number) => void;
  }) {
    this.store = args.store;
    this.settlement = args.settlement;
    this.clock = args.clock;
    this.onTrouble = args.onTrouble;
  }

  /** Begins the journal of a match. Rejects when the database cannot take it: then the match must not begin. */
  open(head: JournalHead): Promise<void> {
    return this.store.open(head);
  }

  /** The same for a match that begins anyway, because its people are there: written before its first input is. */
  begin(head: JournalHead): void {
    this.heads.push(head);
    this.plan(GROUP_MS);
  }

  /** Keeps one input; the promise resolves when it is durable, however long that takes. It never rejects. */
  add(matchId: string, index: number, input: Input): Promise<void> {
    this.waiting.push({ matchId, index, input });
    this.plan(GROUP_MS);
    return this.commit.promise;
  }

  /** A match is over: it is settled, and its record takes the place of its journal. Nothing may be added to it any more. Resolves to what it was worth to its players once all that is kept, however long that takes. */
  finish(record: MatchRecord): Promise<readonly Progress[]> {
    const { promise, resolve } = Promise.withResolvers<readonly Progress[]>();
    this.endings.push({ record, told: resolve });
    this.plan(GROUP_MS);
    return promise;
  }

  /** A match ended without a result: what people said is kept, its journal goes. Nothing may be added to it any more. */
  discard(leftovers: Leftovers): void {
    this.endings.push({ leftovers });
    this.plan(GROUP_MS);
  }

  /** How many inputs are not durable yet. */
  get pending(): number {
    return this.waiting.length;
  }

  /** The last try to write answers failed: they wait. */
  get isStuck(): boolean {
    return this.failures > 0;
  }

  /** Writes all that is waiting, now, what rests after a failure too. Resolves when it is durable or the try has failed. */
  flush(): Promise<void> {
    this.wake();
    return this.writeOut();
  }

  private wake(): void {
    this.cancelRest?.();
    this.cancelRest = null;
    this.endings.push(...this.resting.splice(0));
  }

  private async writeOut(): Promise<void> {
    while (this.writing) await this.writing;
    if (!this.isIdle) {
      this.cancelTimer?.();
      this.cancelTimer = null;
      this.writing = this.write().finally(() => {
        this.writing = null;
        if (!this.isIdle) this.plan(this.failures === 0 ? 0 : retryMs(this.failures));
      });
      await this.writing;
    }
    await this.ending;
  }

  private get isIdle(): boolean {
    return this.heads.length === 0 && this.waiting.length === 0 && this.endings.length === 0;
  }

  /** One try with all there is. What fails goes back in front, and whoever waits for it goes on waiting. */
  private async write(): Promise<void> {
    const { heads, waiting, endings, commit } = this;
    this.heads = [];
    this.waiting = [];
    this.endings = [];
    this.commit = Promise.withResolvers<void>();
    try {
      // A rematch after the last input of what it follows: whoever finds its head finds the match before it whole.
      const begun = new Set(heads.map(({ matchId }) => matchId));
      const [first, then] = [false, true].map((isBegun) =>
        byMatch(waiting.filter(({ matchId }) => begun.has(matchId) === isBegun)),
      );
      if (first?.length) await this.store.append(first);
      for (const head of heads) await this.store.open(head);
      if (then?.length) await this.store.append(then);
      commit.resolve();
      this.failures = 0;
      // After its last input, and beside the answers of others: settling a large match takes a while.
      if (endings.length > 0) this.ending = this.ending.then(() => this.end(endings));
    } catch (error) {
      this.heads.unshift(...heads);
      this.waiting = waiting.concat(this.waiting);
      this.endings.unshift(...endings);
      const later = this.commit;
      this.commit = commit;
      void commit.promise.then(() => later.resolve());
      this.failures++;
      this.onTrouble(error, this.waiting.length);
    }
  }

  private async end(endings: readonly Ending[]): Promise<void> {
    const failed: Ending[] = [];
    for (const ending of endings) {
      try {
        // The journal goes last: a process that dies before finds the match in it and ends it again.
        if ('record' in ending) {
          const progress = await this.settlement.finished(ending.record);
          await this.store.save(ending.record);
          ending.told(progress);
        } else {
          await this.settlement.abandoned(ending.leftovers);
          await this.store.discard(ending.leftovers.id);
        }
      } catch (error) {
        failed.push(ending);
        this.onTrouble(error, this.waiting.length);
      }
    }
    if (failed.length > 0) this.restings++;
    else if (this.resting.length === 0) this.restings = 0;
    if (failed.length === 0) return;
    this.resting.push(...failed);
    this.cancelRest ??= this.clock.setTimer(retryMs(this.restings), () => {
      this.wake();
      this.plan(0);
    });
  }

  private plan(ms: number): void {
    if (this.writing || this.cancelTimer) return;
    this.cancelTimer = this.clock.setTimer(ms, () => {
      this.cancelTimer = null;
      void this.writeOut();
    });
  }
}

function retryMs(failures: number): number {
  return Math.min(RETRY_CAP_MS, RETRY_MS * 2 ** Math.min(failures - 1, 10));
}

function byMatch(entries: readonly Entry[]): { matchId: string; from: number; inputs: Input[] }[] {
  const groups = new Map<string, { matchId: string; from: number; inputs: Input[] }>();
  for (const { matchId, index, input } of entries) {
    const group = groups.get(matchId);
    if (group) group.inputs.push(input);
    else groups.set(matchId, { matchId, from: index, inputs: [input] });
  }
  return [...groups.values()];
}
