import { newProfile, type PlayerProfile } from '#shared/people/profile.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

/** A player as stored. */
export interface PlayerDocument {
  readonly revision: number;
  readonly profile: PlayerProfile;
  /** The last matches that are in the profile, each with its history entry as JSON: history is written after the profile. */
  readonly recent: readonly { readonly match: string; readonly entry: string }[];
}

/** Null for somebody who has not finished a match. */
export async function readPlayer({ models }: MongoEngine, playerId: string): Promise<PlayerDocument | null> {
  const filter = { _id: playerId };
  const row = await models.players
    .findOne(filter, { revision: 1, profile: 1, recent: 1 }, servedBy('players', '_id_', filter))
    .lean<{ revision: number; profile: string; recent: { match: string; entry: string }[] } | null>();
  return row ? { ...row, profile: JSON.parse(row.profile) as PlayerProfile } : null;
}

export function newPlayer(playerId: string): PlayerDocument {
  return { revision: 0, profile: newProfile(playerId), recent: [] };
}
