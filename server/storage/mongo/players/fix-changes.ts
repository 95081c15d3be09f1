import type { PlayedMatch } from '#shared/people/played-match.ts';
import { rateMatchInSteps } from '#shared/people/rate.ts';
import { inSlices } from '../../../in-slices.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { newPlayer, readPlayer } from './player-document.ts';

/** What the match does to ratings, in the order of its results: fixed once, whatever its players play in the meantime. */
export async function fixChanges(engine: MongoEngine, match: PlayedMatch): Promise<(number | null)[]> {
  const known = await read(engine, match.id);
  if (known) return changesOf(known, match);
  const changes = match.isRated ? await compute(engine, match) : [];
  try {
    await engine.models.player_matches.create({ _id: match.id, isRated: match.isRated, changes });
    return changesOf({ isRated: match.isRated, changes }, match);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return changesOf((await read(engine, match.id)) ?? { isRated: false, changes: [] }, match); // somebody was faster
  }
}

interface Fixed {
  readonly isRated: boolean;
  readonly changes: readonly number[];
}

function changesOf({ isRated, changes }: Fixed, match: PlayedMatch): (number | null)[] {
  return match.results.map((_, i) => (isRated ? (changes[i] ?? 0) : null));
}

async function read({ models }: MongoEngine, matchId: string): Promise<Fixed | null> {
  const filter = { _id: matchId };
  return models.player_matches
    .findOne(filter, { isRated: 1, changes: 1 }, servedBy('player_matches', '_id_', filter))
    .lean<Fixed | null>();
}

async function compute(engine: MongoEngine, match: PlayedMatch): Promise<number[]> {
  const players = await Promise.all(
    match.results.map(async ({ playerId }) => (await readPlayer(engine, playerId)) ?? newPlayer(playerId)),
  );
  const profiles = players.map(({ profile }) => profile);
  const changes = await inSlices(rateMatchInSteps(match, profiles));
  return changes.map((change) => change ?? 0);
}
