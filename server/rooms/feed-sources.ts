import { dayOf } from '#shared/people/profile.ts';
import { levelOf } from '#shared/people/progress.ts';
import type { FeedName, Feeds } from '#shared/protocol/feeds.ts';
import type { Clock } from '../match/clock.ts';
import type { PlayerStore } from '../storage/ports/players.ts';

/** A feed is read anew when it is this old, ms: once for all rooms together. */
export const FEED_MS = 5 * 1000;
const BEST_PEOPLE_LISTED = 10;

/** Reads what rooms show beside their matches. However many rooms ask, the database is asked once in five seconds. */
export class FeedSources {
  private readonly sources: { readonly [Name in FeedName]: () => Promise<Feeds[Name]> };
  private readonly clock: Clock;
  private readonly read = new Map<FeedName, { readonly at: number; readonly value: Promise<Feeds[FeedName]> }>();

  constructor({ players, clock }: { players: Pick<PlayerStore, 'top'>; clock: Clock }) {
    this.clock = clock;
    this.sources = {
      async today() {
        const best = await players.top({ day: dayOf(clock.now()), limit: BEST_PEOPLE_LISTED });
        // V4: a name, a face and figures are all that anybody learns.
        return best.map(({ name, avatar, dayXp, xp }) => ({ name, avatar, dayXp, level: levelOf(xp).level }));
      },
    };
  }

  /** The feed, at most five seconds old. Rejects where the database cannot be asked; the next call tries again. */
  get<Name extends FeedName>(name: Name): Promise<Feeds[Name]> {
    const now = this.clock.now();
    const known = this.read.get(name);
    if (known && now - known.at < FEED_MS) return known.value as Promise<Feeds[Name]>;
    const value = this.sources[name]();
    this.read.set(name, { at: now, value });
    value.catch(() => {
      if (this.read.get(name)?.value === value) this.read.delete(name);
    });
    return value;
  }
}
