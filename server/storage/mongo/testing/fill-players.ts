import mongoose from 'mongoose';
import type { PlayerProfile } from '#shared/people/profile.ts';

const BATCH_PLAYERS = 1000;

/** Puts profiles into a database as they are, without the matches behind them. */
export async function fillPlayers(uri: string, profiles: Iterable<PlayerProfile>): Promise<void> {
  const connection = await mongoose.createConnection(uri).asPromise();
  const players = connection.collection<{ _id: string }>('players');
  const changed = new Date();
  const documentOf = (profile: PlayerProfile) => ({
    ...{ _id: profile.playerId, revision: 1, profile: JSON.stringify(profile), changed, recent: [] },
  });
  let batch: ReturnType<typeof documentOf>[] = [];
  for (const profile of profiles) {
    batch.push(documentOf(profile));
    if (batch.length < BATCH_PLAYERS) continue;
    await players.insertMany(batch);
    batch = [];
  }
  if (batch.length > 0) await players.insertMany(batch);
  await connection.close();
}
