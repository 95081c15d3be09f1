import type { MatchStore } from '#server/storage/storage.ts';
import type { Clock } from './clock.ts';
import type { JournalLine, Portion } from './journal-line.ts';
import { isRefusal, mayPass } from './journal-trouble.ts';
import { putPortions } from './put-portions.ts';
import { retryMs } from './retry.ts';

/** After so many failures of everybody's write together each match is tried alone. */
const COMMON_FAILURES_MAX = 2;
/** A database that takes none of so many matches, each alone, is away. */
const FAILED_MATCHES_ENOUGH = 3;
/** So often a match that fails alone, while others are written, is tried again. */
const LONE_TRIES_MAX = 12;

interface PortionWriterArgs {
  readonly store: MatchStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly epochOf: (matchId: string) => number;
  readonly onTrouble: (error: unknown) => void;
  /** It is durable; or `isLost`, and another process goes on with the match. */
  readonly onWritten: (portion: Portion, isLost: boolean) => void;
  /** The database takes nothing of this match, for good. */
  readonly onRefused: (line: JournalLine, error: unknown) => void;
  /** What was taken of it is put back, and it was tried alone. */
  readonly onWaiting: (line: JournalLine) => void;
}

/**
 * Writes what was taken of matches, and finds out what a failed write says: of one match, which then holds up no other,
 * or of the database, which is away.
 */
export class PortionWriter {
  private readonly args: PortionWriterArgs;
  /** Tries in a row in which the database took nothing. */
  failures = 0;
  /** How many portions were written, to tell one match's trouble from everybody's. */
  private count = 0;

  constructor(args: PortionWriterArgs) {
    this.args = args;
  }

  /** One try. `suspects`: of matches that failed alone before. */
  async write(portions: readonly Portion[], suspects: readonly Portion[]): Promise<void> {
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
      const lostOnes = await putPortions(this.args.store, portions, this.args.epochOf);
      this.failures = 0;
      this.written(portions, lostOnes);
      return true;
    } catch (error) {
      if (isRefusal(error)) return this.putEach(portions, false);
      this.failures++;
      for (const portion of portions) portion.line.putBack(portion);
      this.args.onTrouble(error);
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
        const lostOnes = await putPortions(this.args.store, [portion], this.args.epochOf);
        isTaking = true;
        this.written([portion], lostOnes);
      } catch (error) {
        if (isRefusal(error)) this.args.onRefused(portion.line, error);
        else failed.push({ portion, error });
      }
    }
    for (const { portion, error } of failed) this.putBackAlone(portion, error, isTaking);
    if (isTaking || failed.length === 0) this.failures = 0;
    else this.failures++;
    const [first] = failed;
    if (first) this.args.onTrouble(first.error);
    return isTaking;
  }

  private putBackAlone(portion: Portion, error: unknown, isTaking: boolean): void {
    const { line } = portion;
    line.putBack(portion);
    if (line.isGivenUp) return;
    this.args.onWaiting(line);
    if (!isTaking) return;
    line.restsUntil = this.args.clock.now() + retryMs(line.failures + 1);
    if (line.written === this.count) return; // nothing else was written meanwhile: it says nothing of this match
    line.written = this.count;
    line.failures++;
    if (line.failures >= LONE_TRIES_MAX && !mayPass(error)) this.args.onRefused(line, error);
  }

  private written(portions: readonly Portion[], lost: readonly string[]): void {
    for (const portion of portions) {
      const isLost = lost.includes(portion.line.matchId);
      if (!isLost) this.count++;
      this.args.onWritten(portion, isLost);
    }
  }
}
