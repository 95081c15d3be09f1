import type { Logger } from 'pino';
import { RULES_VERSION } from '#shared/rules/match.ts';
import type { Registry } from '#shared/rules/registry.ts';
import type { Ruleset } from '#shared/rules/ruleset.ts';
import type { MatchStore, OpenJournal, OpenJournalHead, Owned } from '../storage/storage.ts';
import type { Clock } from './clock.ts';
import { retryMs } from './retry.ts';

/** A match that cannot be resumed waits this long for whoever can: the version it was played with, or its mod, ms. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Matches that were set aside are named at the start, up to this many. */
const ASIDES_NAMED = 5;

/** So often a match is tried that could not be resumed: for about two minutes. */
const TRIES_MAX = 30;

/** A match that could not be taken up. */
interface Stranded {
  /** With the epoch that we know of. */
  readonly head: OpenJournalHead;
  /** The one that people of its room go on with; else it is ended. */
  readonly isNewest: boolean;
  readonly tries: number;
}

export interface RecoverArgs {
  readonly matches: MatchStore;
  readonly registry: () => Registry;
  readonly clock: Clock;
  readonly log: Logger;
  /** Hears of each match that is this process's from now on. Resolves when nothing else plays it here. */
  readonly adopt: (owned: Owned) => Promise<void>;
  /** Opens a room with the match's old id and code, its inputs played. */
  readonly resume: (match: OpenJournal) => Promise<void>;
  /** Ends a match that its own people have left behind for the next one, in the same room. */
  readonly conclude: (match: OpenJournal, rules: Ruleset) => void;
}

/**
 * Takes over what nobody plays on: after a restart every match that was under way, and in a cluster those of a process
 * that died or is silent. Each goes on in a room of its old id and code; players come back by themselves, by code and
 * pass. A match that cannot be resumed is logged, and its journal kept for a while; the others go on.
 */
export class Recovery {
  private readonly args: RecoverArgs;
  /** What was looked at and left. */
  private readonly left = new Set<string>();
  /** What is to be tried again, by match. */
  private readonly stranded = new Map<string, Stranded>();
  private cancelRetry = (): void => {};

  constructor(args: RecoverArgs) {
    this.args = args;
  }

  /** Names matches that failed before, for whoever reads the log of a start. */
  async nameAsides(): Promise<void> {
    const { matches, log } = this.args;
    const asides = await matches.asides({ limit: ASIDES_NAMED });
    if (asides.length > 0)
      log.warn(
        { matches: asides.map(({ matchId, why }) => ({ matchId, why: why.split('\n')[0] })) },
        'matches that failed are kept, see docs/HOSTING.md',
      );
  }

  /** One look. Resolves to how many were resumed. */
  async run(): Promise<number> {
    const free = (await this.args.matches.orphans())
      .filter(({ matchId }) => !this.left.has(matchId) && !this.stranded.has(matchId))
      .sort((a, b) => a.header.at - b.header.at); // of a room the older one first: nobody takes the newer one alone
    const newest = new Map(free.map((match) => [match.roomId, match]));
    let resumed = 0;
    for (const head of free)
      if (await this.takeUp({ head, isNewest: newest.get(head.roomId) === head, tries: 0 })) resumed++;
    return resumed;
  }

  /** Nothing more is tried. */
  end(): void {
    this.stranded.clear();
    this.cancelRetry();
  }

  /** Resolves to whether people can go on with it. */
  private async takeUp({ head, isNewest, tries }: Stranded): Promise<boolean> {
    const { matches, clock } = this.args;
    let { epoch } = head;
    let rules: Ruleset;
    try {
      rules = rulesOf(head, this.args.registry());
    } catch (error) {
      await this.leave(head, error);
      return false;
    }
    try {
      const match = await matches.takeOver(head, tries > 0);
      if (!match) return false; // somebody else was faster
      epoch = match.epoch;
      await this.args.adopt(match);
      // Whoever set the machine's time back must not stop the clocks of these matches.
      clock.notBefore(match.inputs.at(-1)?.at ?? 0);
      // Behind what can be played nothing may lie: the match goes on with those numbers.
      await matches.cut(match.matchId, match.inputs.length, match.epoch);
      if (isNewest) await this.args.resume(match);
      else this.args.conclude(match, rules);
      return isNewest;
    } catch (error) {
      await this.strand({ head: { ...head, epoch }, isNewest, tries: tries + 1 }, error);
      return false;
    }
  }

  /** It may be a fault of the store, or of a moment: it is tried again a few times, ever later. */
  private async strand(stranded: Stranded, error: unknown): Promise<void> {
    const { head, tries } = stranded;
    if (tries >= TRIES_MAX) return this.leave(head, error);
    this.args.log.warn(
      { err: error, matchId: head.matchId, room: head.code, tries, of: TRIES_MAX },
      'a match could not be resumed yet, and is tried again',
    );
    this.stranded.set(head.matchId, stranded);
    this.planRetry(retryMs(tries));
  }

  private planRetry(ms: number): void {
    this.cancelRetry();
    this.cancelRetry = this.args.clock.setTimer(ms, () => {
      void this.retry().catch((error: unknown) => this.args.log.error({ err: error }, 'matches could not be resumed'));
    });
  }

  private async retry(): Promise<void> {
    const all = [...this.stranded.values()];
    this.stranded.clear();
    for (const stranded of all) {
      if (!(await this.takeUp(stranded))) continue;
      const { head, tries } = stranded;
      this.args.log.warn({ matchId: head.matchId, room: head.code, tries: tries + 1 }, 'a match was resumed after all');
    }
  }

  private async leave({ matchId, epoch, code, header }: OpenJournalHead, error: unknown): Promise<void> {
    const { matches, clock, log } = this.args;
    this.left.add(matchId);
    const isKept = clock.now() - header.at < KEPT_MS;
    log.error({ err: error, matchId, room: code, isKept }, 'a match could not be resumed');
    if (isKept) return;
    // Somebody else may have it by now: no reason not to start.
    await matches.discard(matchId, epoch).catch((second: unknown) => {
      log.warn({ err: second, matchId }, 'a match that could not be resumed could not be discarded');
    });
  }
}

function rulesOf({ header, rulesVersion }: OpenJournalHead, registry: Registry): Ruleset {
  // M4: the same inputs would give another match.
  if (rulesVersion !== RULES_VERSION)
    throw new Error(`it was played by rules of version ${rulesVersion}; these are version ${RULES_VERSION}`);
  return registry.compose(header.rules);
}
