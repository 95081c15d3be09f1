import type { WeighedVote } from '../../ports/feedback.ts';
import { bulkWrite } from '../bulk-write.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { wavesOf } from '../waves.ts';

/** Two first votes of one player at once, from two processes: the later one is tried again so often. */
const TRIES_MAX = 3;

/** Keeps each vote where no newer one is kept; resolves to the questions it was about. */
export async function vote(engine: MongoEngine, votes: readonly WeighedVote[]): Promise<Set<string>> {
  for (const wave of wavesOf(votes, ({ questionId, playerId }) => `${questionId}\n${playerId}`))
    await write(engine, wave, TRIES_MAX);
  return new Set(votes.map(({ questionId }) => questionId));
}

async function write(engine: MongoEngine, votes: readonly WeighedVote[], tries: number): Promise<void> {
  const { duplicates } = await bulkWrite(engine.models.votes, votes.map(operationOf));
  // Either a newer vote is there, or a first one came in between: the next try tells, for then the filter finds it.
  if (duplicates.length > 0 && tries > 0)
    await write(
      engine,
      duplicates.flatMap((place) => votes[place] ?? []),
      tries - 1,
    );
}

function operationOf({ questionId, playerId, vote: said, note, at, weight, origin, revision }: WeighedVote) {
  const filter = { question: questionId, player: playerId, at: { $lt: at } };
  const maybe = { note, origin: origin ?? undefined };
  const missing = Object.entries(maybe).flatMap(([field, value]) => (value === undefined ? [[field, 1]] : []));
  const there = Object.entries(maybe).filter(([, value]) => value !== undefined);
  return {
    updateOne: {
      filter,
      update: {
        $set: {
          ...{ vote: said, revision, at, weight, settled: false, hasNote: note !== undefined },
          ...Object.fromEntries(there),
        },
        ...(missing.length > 0 ? { $unset: Object.fromEntries(missing) } : {}),
      },
      upsert: true,
      ...servedBy('votes', 'vote_player', filter),
    },
  };
}
