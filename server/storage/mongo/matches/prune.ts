import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

/** Forgets what ended or was set aside before a time, the oldest first; and that it was once settled. */
export async function prune(
  { models }: MongoEngine,
  { before, limit }: { before: number; limit: number },
): Promise<number> {
  const ended = { endedAt: { $lt: before } };
  const matches = await models.matches
    .find(ended, { _id: 1 }, servedBy('matches', 'match_recent', ended, { endedAt: 1, _id: -1 }))
    .limit(limit)
    .lean<{ _id: string }[]>();
  const aside = { at: { $lt: before } };
  const asides = await models.match_asides
    .find(aside, { _id: 1 }, servedBy('match_asides', 'aside_recent', aside, { at: 1, _id: -1 }))
    .limit(limit)
    .lean<{ _id: string }[]>();
  const old = { _id: { $in: matches.map(({ _id }) => _id) } };
  // The records last: a process that dies before finds them again.
  await models.item_matches.deleteMany(old, servedBy('item_matches', '_id_', old));
  await models.player_matches.deleteMany(old, servedBy('player_matches', '_id_', old));
  await models.matches.deleteMany(old, servedBy('matches', '_id_', old));
  const oldAsides = { _id: { $in: asides.map(({ _id }) => _id) } };
  await models.match_asides.deleteMany(oldAsides, servedBy('match_asides', '_id_', oldAsides));
  return matches.length + asides.length;
}
