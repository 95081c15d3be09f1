import type { Input } from '#shared/rules/input.ts';
import type { MatchStore, UnfinishedMatch } from '#server/storage/storage.ts';
import type { Clock } from './clock.ts';

/** Inputs that come in within this time are written together: one commit for a whole roomful of answers. */
const GROUP_MS = 2;
/** After a failed write the next try waits this long at first, twice as long each time, up to the cap. */
const RETRY_MS = 100;
const RETRY_CAP_MS = 5 * 1000;

interface Entry {
  readonly matchId: string;
  readonly index: number;
  readonly input: Input;
}

/**
 * The journal of every match of this process: an input is durable when its promise resolves, and nothing is
 * acknowledged before. When the database is away the inputs wait here, in order, and play goes on.
 */
export class Journal {
  private waiting: Entry[] = [];
  private commit: { promise: Promise<void>; resolve: () => void } | null = null;
  private isWriting = false;
  private failures = 0;
  private cancelTimer: (() => void) | null = null;
  private readonly store: MatchStore;
  private readonly clock: Clock;
  private readonly onTrouble: (error: unknown, waiting: number) => void;

  constructor(args: { store: MatchStore; clock: Clock; onTrouble: (error: unknown, waiting: number) => void }) {
    this.store = args.store;
    this.clock = args.clock;
    this.onTrouble = args.onTrouble;
  }

  /** Begins the journal of a match. Rejects when the database cannot take it: then the match must not begin. */
  open(match: Omit<UnfinishedMatch, 'inputs'>): Promise<void> {
    return this.store.open(match);
  }

  /** Keeps one input; the promise resolves when it is durable, however long that takes. It never rejects. */
  add(matchId: string, index: number, input: Input): Promise<void> {
    this.waiting.push({ matchId, index, input });
    this.commit ??= openPromise();
    this.plan(GROUP_MS);
    return this.commit.promise;
  }

  /** How many inputs are not durable yet. */
  get pending(): number {
    return this.waiting.length;
  }

  /** Writes what is waiting, now. Resolves when it is durable or the try has failed. */
  async flush(): Promise<void> {
    this.cancelTimer?.();
    this.cancelTimer = null;
    if (this.isWriting || this.waiting.length === 0) return;
    this.isWriting = true;
    const batch = this.waiting;
    const commit = this.commit;
    this.waiting = [];
    this.commit = null;
    try {
      await this.store.append(byMatch(batch));
      this.failures = 0;
      commit?.resolve();
    } catch (error) {
      this.keep(batch, commit);
      this.failures++;
      this.onTrouble(error, this.waiting.length);
    } finally {
      this.isWriting = false;
    }
    if (this.waiting.length > 0) this.plan(this.failures === 0 ? 0 : Math.min(RETRY_CAP_MS, RETRY_MS * 2 ** (this.failures - 1)));
  }

  /** Forgets a match's inputs that are still waiting, because its record or its end makes them needless. */
  forget(matchId: string): void {
    this.waiting = this.waiting.filter((entry) => entry.matchId !== matchId);
  }

  /** Puts a failed batch back in front; whoever waits for it goes on waiting for the next commit. */
  private keep(batch: Entry[], commit: Journal['commit']): void {
    this.waiting = [...batch, ...this.waiting];
    const later = this.commit;
    if (later && commit) void later.promise.then(commit.resolve);
    else this.commit = commit;
  }

  private plan(ms: number): void {
    if (this.isWriting || this.cancelTimer) return;
    this.cancelTimer = this.clock.setTimer(ms, () => void this.flush());
  }
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

function openPromise(): { promise: Promise<void>; resolve: () => void } {
  return Promise.withResolvers<void>();
}
