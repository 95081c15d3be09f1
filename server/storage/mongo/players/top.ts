import type { PlayerProfile } from '#shared/people/profile.ts';
import type { TopEntry } from '../../ports/players.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

/** Who gained most on a day; of equal ones who had it first. */
export async function top(
  { models }: MongoEngine,
  { day, limit }: { day: number; limit: number },
): Promise<TopEntry[]> {
  const filter = { day, dayXp: { $gt: 0 } };
  const rows = await models.players
    .find(filter, { profile: 1 }, servedBy('players', 'player_top', filter, { dayXp: -1, dayAt: 1, _id: 1 }))
    .limit(limit)
    .lean<{ profile: string }[]>();
  return rows.map((row) => {
    const { playerId, name, avatar, dayXp, xp } = JSON.parse(row.profile) as PlayerProfile;
    return { playerId, name, avatar, dayXp, xp };
  });
}
