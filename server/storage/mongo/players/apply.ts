import { type HistoryEntry, historyEntry } from '#shared/people/history-entry.ts';
import type { PlayedMatch, PlayerResult } from '#shared/people/played-match.ts';
import { addResult, type Progress } from '#shared/people/profile.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { fixChanges } from './fix-changes.ts';
import { newPlayer, type PlayerDocument, readPlayer } from './player-document.ts';

/** Players of one match that are written side by side. */
const PARALLEL_PLAYERS_MAX = 50;
/** Matches a profile remembers until their history is surely written. */
export const REMEMBERED_MATCHES = 32;
/** Other matches of the same player may end at the same moment: so often it is tried again. */
const TRIES_MAX = 500;

/** Gives everybody what the match was worth, each player in one guarded update. */
export async function apply(engine: MongoEngine, match: PlayedMatch): Promise<Progress[]> {
  const changes = await fixChanges(engine, match);
  const all: Progress[] = [];
  for (let from = 0; from < match.results.length; from += PARALLEL_PLAYERS_MAX) {
    const some = match.results.slice(from, from + PARALLEL_PLAYERS_MAX);
    all.push(
      ...(await Promise.all(some.map((result, i) => applyOne(engine, match, result, changes[from + i] ?? null)))),
    );
  }
  return all;
}

async function applyOne(
  engine: MongoEngine,
  match: PlayedMatch,
  result: PlayerResult,
  change: number | null,
): Promise<Progress> {
  const { playerId } = result;
  const old = await inHistory(engine, playerId, match.id);
  if (old) return old.progress;
  for (let tries = TRIES_MAX; tries > 0; tries--) {
    const before = (await readPlayer(engine, playerId)) ?? newPlayer(playerId);
    // They sign in at this moment: it is their account's.
    if (before.leaving) return applyOne(engine, match, { ...result, playerId: before.leaving.accountId }, change);
    const done = before.recent.find((one) => one.match === match.id);
    const entry = done ? (JSON.parse(done.entry) as HistoryEntry) : await write(engine, before, match, result, change);
    if (!entry) continue; // another match of this player was faster
    await addToHistory(engine, playerId, entry);
    return entry.progress;
  }
  throw new Error(`the player ${playerId} is written by others again and again`);
}

/** Null where the profile has changed since it was read. */
async function write(
  engine: MongoEngine,
  { revision, profile: old, recent }: PlayerDocument,
  match: PlayedMatch,
  result: PlayerResult,
  change: number | null,
): Promise<HistoryEntry | null> {
  const { profile, progress } = addResult(old, match, result, change);
  const entry = historyEntry(match, result, progress);
  const remembered = [...recent, { match: match.id, entry: JSON.stringify(entry) }].slice(-REMEMBERED_MATCHES);
  return (await writePlayer(engine, revision, { profile, recent: remembered })) ? entry : null;
}

/** Puts a player in the place of what had that revision (0: of nothing). False where it has changed since. */
export async function writePlayer(
  { models }: MongoEngine,
  revision: number,
  { profile, ...rest }: Pick<PlayerDocument, 'profile' | 'recent'> & Partial<PlayerDocument>,
): Promise<boolean> {
  const next = { ...rest, revision: revision + 1, profile: JSON.stringify(profile) };
  try {
    const filter = { _id: profile.playerId, revision };
    // Of somebody new there is no revision 0: they are put in, or somebody else was faster and their key is taken.
    const { matchedCount, upsertedCount } = await models.players.updateOne(
      filter,
      { $set: next, $currentDate: { changed: true } },
      { ...servedBy('players', '_id_', filter), upsert: revision === 0 },
    );
    return matchedCount + upsertedCount === 1;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

async function inHistory({ models }: MongoEngine, playerId: string, matchId: string): Promise<HistoryEntry | null> {
  const filter = { player: playerId, match: matchId };
  const row = await models.player_history
    .findOne(filter, { body: 1 }, servedBy('player_history', 'history_match', filter))
    .lean<{ body: string } | null>();
  return row ? (JSON.parse(row.body) as HistoryEntry) : null;
}

/** Writes it where it is not there yet. */
export async function addToHistory({ models }: MongoEngine, playerId: string, entry: HistoryEntry): Promise<void> {
  try {
    await models.player_history.create({
      player: playerId,
      match: entry.matchId,
      at: entry.at,
      body: JSON.stringify(entry),
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error; // it had been written
  }
}
