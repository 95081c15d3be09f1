import { levelOf } from '#shared/people/progress.ts';
import type { FeedName, Feeds } from '#shared/protocol/feeds.ts';
import type { TodaysBestPlayer } from '../rankings/todays-best.ts';

/** What rooms show beside their matches. */
export class FeedSources {
  private readonly sources: { readonly [Name in FeedName]: () => Promise<Feeds[Name]> };

  /** `best`: the ten of X8, as fresh as the rankings are. */
  constructor({ best }: { best: () => Promise<readonly TodaysBestPlayer[]> }) {
    this.sources = {
      // V4: a name, a face and figures are all that anybody learns.
      today: async () =>
        (await best()).map(({ name, avatar, dayXp, xp }) => ({ name, avatar, dayXp, level: levelOf(xp).level })),
    };
  }

  /** Rejects where the database cannot be asked; the next call tries again. */
  get<Name extends FeedName>(name: Name): Promise<Feeds[Name]> {
    return this.sources[name]();
  }
}
