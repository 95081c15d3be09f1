import type { MatchEvent } from '#shared/rules/events.ts';
import type { Input } from '#shared/rules/input.ts';
import { isCrowd } from '#shared/rules/roster-view.ts';
import { ArenaLine } from '#shared/shows/arena-line.ts';
import type { Down } from '#shared/shows/messages.ts';
import { inShortTurns } from '../in-short-turns.ts';
import type { Clock } from '../match/clock.ts';
import type { MatchHost } from '../match/match-host.ts';
import type { ShowBus } from './show-bus.ts';

/** An arena says how it is this often, ms; and while people come, whom its doors wait for, sooner. */
const BEAT_MS = 500;
const COMERS_BEAT_MS = 100;

/**
 * What is ordered is due in all arenas of a show at one moment, and each shows it to hundreds: those of this process do so
 * one after another, a few in a turn of the event loop.
 */
const actInTurn = inShortTurns();

export interface ArenaDeskArgs {
  readonly roomId: string;
  readonly host: MatchHost;
  readonly bus: ShowBus;
  readonly clock: Clock;
  /** Runs what a timer or a message calls. */
  readonly guarded: (where: string, work: () => void) => void;
}

/** An arena's connection to its director. */
export class ArenaDesk {
  private readonly args: ArenaDeskArgs;
  private readonly line: ArenaLine;
  private cancelDue = (): void => {};
  private cancelBeat = (): void => {};
  private nextBeatAt = Number.POSITIVE_INFINITY;
  private isEnded = false;
  private isReporting = false;

  constructor(args: ArenaDeskArgs) {
    this.args = args;
    this.line = new ArenaLine({
      match: () => args.host.match,
      apply: (input: Input) => void args.host.apply(input),
      born: args.clock.now(),
    });
  }

  async open(): Promise<void> {
    await this.args.bus.hearDirector((down) => this.guarded('an order of the show', () => this.hear(down)));
    this.report();
  }

  /** Something has happened in the match: what the director waits for is said at once. */
  onEvents(events: readonly MatchEvent[]): void {
    const { round, phase } = this.args.host.match;
    const isBell = phase.stage === 'open' && round?.awaited === 0;
    if (isBell || events.some(({ type }) => type === 'phase-changed' || type === 'rescored')) this.reportSoon();
    else if (events.some(({ type }) => type === 'joined')) this.reportIn(COMERS_BEAT_MS);
  }

  end(): void {
    this.isEnded = true;
    this.cancelDue();
    this.cancelBeat();
  }

  private hear(down: Down): void {
    if (this.isEnded) return;
    this.line.hear(down, this.args.clock.now());
    if (down.orders.length === 0 && !down.asks) return this.act();
    this.inTurn(() => {
      this.act();
      this.report();
    });
  }

  private act(): void {
    this.cancelDue();
    const { clock } = this.args;
    const due = this.line.act(clock.now());
    if (due === null || this.isEnded) return;
    this.cancelDue = clock.setTimer(due - clock.now(), () => this.inTurn(() => this.act()));
  }

  private inTurn(work: () => void): void {
    const guarded = (): void =>
      this.guarded('an order of the show', () => {
        if (!this.isEnded) work();
      });
    if (isCrowd(this.args.host.match)) actInTurn(guarded);
    else guarded();
  }

  /** In a turn of its own: what is said here is heard, and answered, at once where all is one process. */
  private reportSoon(): void {
    if (this.isReporting) return;
    this.isReporting = true;
    setImmediate(() =>
      this.guarded('what an arena reports', () => {
        this.isReporting = false;
        this.report();
      }),
    );
  }

  private report(): void {
    this.cancelBeat();
    this.nextBeatAt = Number.POSITIVE_INFINITY;
    if (this.isEnded) return;
    const { bus, clock, roomId } = this.args;
    this.line.look(clock.now());
    bus.toDirector({ roomId, up: this.line.report() });
    this.reportIn(BEAT_MS);
  }

  /** Then at the latest. */
  private reportIn(ms: number): void {
    const { clock } = this.args;
    const at = clock.now() + ms;
    if (this.isEnded || this.nextBeatAt <= at) return;
    this.cancelBeat();
    this.nextBeatAt = at;
    this.cancelBeat = clock.setTimer(ms, () => this.guarded('what an arena reports', () => this.report()));
  }

  private guarded(where: string, work: () => void): void {
    this.args.guarded(where, work);
  }
}
