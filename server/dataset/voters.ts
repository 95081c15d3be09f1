import { createHmac, createSecretKey, randomBytes } from 'node:crypto';

/**
 * Names for the voters of one shard: a hash of the player's id with a key that is made for the shard, is never kept and
 * is gone with it. So nobody can lead a name back to a player, not even whoever has the database; and the same
 * player has another name in every shard.
 */
export function votersOfShard(): (playerId: string) => string {
  const key = createSecretKey(randomBytes(32));
  return (playerId) => createHmac('sha256', key).update(playerId).digest('base64url').slice(0, 16);
}
