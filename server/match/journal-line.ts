import type { UnfinishedMatch } from '#server/storage/storage.ts';
import type { Input } from '#shared/rules/input.ts';

/** What a match's journal begins with. */
export type JournalHead = Omit<UnfinishedMatch, 'inputs'>;

/** What was taken from a line to be written. */
export interface Portion {
  readonly line: JournalLine;
  readonly head: JournalHead | null;
  /** The number of the first input in its match. */
  readonly from: number;
  readonly inputs: readonly Input[];
  readonly durable: PromiseWithResolvers<void>;
}

/** What waits to be written of one match, in order. */
export class JournalLine {
  readonly matchId: string;
  head: JournalHead | null = null;
  /** Tries that failed although the database took what others gave; server ms of the next one. */
  failures = 0;
  restsUntil = 0;
  /** How much had been written, of all matches, at the last of these tries. */
  written = -1;
  /** Inputs that are not durable yet, those under way too. */
  pending = 0;
  /** What is under way of it concerns nobody any more. */
  isGivenUp = false;
  private from = 0;
  private inputs: Input[] = [];
  private durable = Promise.withResolvers<void>();

  constructor(matchId: string) {
    this.matchId = matchId;
  }

  get isWaiting(): boolean {
    return this.head !== null || this.inputs.length > 0;
  }

  /** Resolves when it is durable. */
  add(index: number, input: Input): Promise<void> {
    if (this.inputs.length === 0) this.from = index;
    this.inputs.push(input);
    this.pending++;
    return this.durable.promise;
  }

  take(): Portion {
    const { head, from, inputs, durable } = this;
    this.head = null;
    this.inputs = [];
    this.durable = Promise.withResolvers();
    return { line: this, head, from, inputs, durable };
  }

  /** It was not written: it goes back in front, and whoever waits for it goes on waiting. */
  putBack({ head, from, inputs, durable }: Portion): void {
    this.head = head;
    if (inputs.length > 0) this.from = from;
    this.inputs = [...inputs, ...this.inputs];
    const later = this.durable;
    this.durable = durable;
    void durable.promise.then(() => later.resolve());
  }

  /** It is durable. */
  done({ inputs, durable }: Portion): void {
    this.pending -= inputs.length;
    this.failures = 0;
    durable.resolve();
  }
}
