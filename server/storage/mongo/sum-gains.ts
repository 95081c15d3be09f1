import type { HistoryEntry } from '#shared/people/history-entry.ts';
import type { PlayerProfile } from '#shared/people/profile.ts';
import { recountedGains } from '#shared/rankings/recounted-gains.ts';
import { type OnUpgrade, upgradeProgress } from '../upgrade-progress.ts';
import type { Models } from './models.ts';

/** So many players are read in one round trip. */
const BATCH_PLAYERS = 100;

/**
 * Brings schema version 4 to version 5: what players from before the rankings have gained is summed from their history.
 * A process that dies goes on at the next start with those that are left; two may do it at once.
 */
export async function sumGains({ players, player_history }: Models, onUpgrade: OnUpgrade): Promise<void> {
  // Who is best on a day follows from the sums.
  await players.collection.dropIndex('player_top').catch(() => {}); // there is none
  await players.collection.updateMany({}, { $unset: { day: 1, dayXp: 1, dayAt: 1 } });
  const left = { changed: { $exists: false } };
  const tell = upgradeProgress('what players gained, for the rankings', await players.countDocuments(left), onUpgrade);
  let done = 0;
  for (;;) {
    const rows = await players
      .find(left, { revision: 1, profile: 1 })
      .limit(BATCH_PLAYERS)
      .lean<{ _id: string; revision: number; profile: string }[]>();
    for (const { _id, revision, profile: old } of rows) {
      const history = await player_history.find({ player: _id }, { body: 1 }).lean<{ body: string }[]>();
      const gains = recountedGains(history.map(({ body }) => JSON.parse(body) as HistoryEntry));
      const profile = JSON.stringify({ ...(JSON.parse(old) as PlayerProfile), gains });
      // Who has changed meanwhile is still among those that are left, or was summed by whoever changed them.
      await players.updateOne(
        { _id, revision },
        { $set: { revision: revision + 1, profile }, $currentDate: { changed: true } },
      );
    }
    done += rows.length;
    tell(done);
    if (rows.length < BATCH_PLAYERS) return;
  }
}
