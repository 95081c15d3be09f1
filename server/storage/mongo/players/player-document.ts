import { newProfile, type PlayerProfile } from '#shared/people/profile.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

/** A player as stored. */
export interface PlayerDocument {
  readonly revision: number;
  readonly profile: PlayerProfile;
  /** The last matches that are in the profile, each with its history entry as JSON: history is written after the profile. */
  readonly recent: readonly { readonly match: string; readonly entry: string }[];
  /** Of a guest who becomes part of an account: nothing is added to this profile any more. The token is of this merge. */
  readonly leaving?: { readonly accountId: string; readonly token: string };
  /** Tokens of the last merges that are in the profile. */
  readonly absorbed: readonly string[];
}

const FIELDS = { revision: 1, profile: 1, recent: 1, leaving: 1, absorbed: 1 } as const;

/** Null for somebody who has not finished a match. */
export async function readPlayer({ models }: MongoEngine, playerId: string): Promise<PlayerDocument | null> {
  const filter = { _id: playerId };
  const row = await models.players
    .findOne(filter, FIELDS, servedBy('players', '_id_', filter))
    .lean<(Omit<PlayerDocument, 'profile'> & { readonly profile: string }) | null>();
  return row && { ...row, absorbed: row.absorbed ?? [], profile: JSON.parse(row.profile) as PlayerProfile };
}

export function newPlayer(playerId: string): PlayerDocument {
  return { revision: 0, profile: newProfile(playerId), recent: [], absorbed: [] };
}
