import type { Logger } from 'pino';
import type { FeedName } from '#shared/protocol/feeds.ts';
import { Slot, writeTexts } from '#shared/protocol/slots.ts';
import type { MatchState } from '#shared/protocol/state.ts';
import type { Ruleset } from '#shared/rules/ruleset.ts';
import type { Clock } from '../match/clock.ts';
import type { FeedSources } from './feed-sources.ts';

/** A feed is shown anew so often, ms (LP2). */
const FEED_MS = 5 * 1000;

export interface FeedDeskArgs {
  readonly rules: Ruleset;
  readonly state: MatchState;
  readonly sources: FeedSources;
  readonly clock: Clock;
  readonly log: Logger;
  /** Whether anybody is there to be shown something. */
  readonly isWatched: () => boolean;
  /** Sends what has changed in the state. */
  readonly patch: () => void;
  readonly guarded: (where: string, work: () => void) => void;
}

/** Shows in one room what its rules want to be shown beside the match, every five seconds. A room without such rules does nothing. */
export class FeedDesk {
  private readonly args: FeedDeskArgs;
  private readonly wanted: ReadonlyMap<string, readonly FeedName[]>;
  private cancel: (() => void) | null = null;
  private isStopped = false;

  constructor(args: FeedDeskArgs) {
    this.args = args;
    this.wanted = new Map(args.rules.rules.flatMap(({ id, feeds = [] }) => (feeds.length > 0 ? [[id, feeds]] : [])));
  }

  /** Somebody has come in: whoever is the first sees something at once. */
  begin(): void {
    if (this.wanted.size > 0 && !this.cancel && !this.isStopped) this.refresh();
  }

  stop(): void {
    this.isStopped = true;
    this.cancel?.();
  }

  private refresh(): void {
    const { clock, guarded, isWatched, log } = this.args;
    this.cancel = clock.setTimer(FEED_MS, () =>
      guarded('a feed', () => {
        this.cancel = null;
        if (isWatched()) this.refresh();
      }),
    );
    // What cannot be read just now stays as it was: the match goes on without it.
    void this.show().catch((error: unknown) => log.warn({ err: error }, 'a feed cannot be read'));
  }

  private async show(): Promise<void> {
    const { sources, state, patch, guarded } = this.args;
    const names = [...new Set([...this.wanted.values()].flat())];
    const read = new Map(await Promise.all(names.map(async (name) => [name, await sources.get(name)] as const)));
    if (this.isStopped) return;
    guarded('showing a feed', () => {
      for (const [rule, feeds] of this.wanted) {
        let slot = state.rules.get(rule);
        if (!slot) {
          slot = new Slot();
          state.rules.set(rule, slot);
        }
        writeTexts(slot.feeds, Object.fromEntries(feeds.map((name) => [name, read.get(name)])));
      }
      patch();
    });
  }
}
