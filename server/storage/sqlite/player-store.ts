import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { type HistoryEntry, historyEntry } from '#shared/people/history-entry.ts';
import type { PlayedMatch, PlayerResult } from '#shared/people/played-match.ts';
import { addResult, newProfile, type PlayerProfile, type Progress } from '#shared/people/profile.ts';
import { rateMatch } from '#shared/people/rate.ts';
import type { PlayerStore, TopEntry } from '../ports/players.ts';
import type { SqliteEngine } from './engine.ts';

/** So many players in one transaction: the driver is synchronous, and thousands at once would keep every room waiting. */
const CHUNK = 100;

/** Players. A player's profile and the history entry that says the match is in it change in one transaction. */
export function createPlayerStore({ db, guard, atomically }: SqliteEngine): PlayerStore {
  const getPlayer = db.prepare('SELECT body FROM player WHERE id = ?');
  const putPlayer = db.prepare(
    'INSERT INTO player (id, day, day_xp, day_at, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE ' +
      'SET day = excluded.day, day_xp = excluded.day_xp, day_at = excluded.day_at, body = excluded.body',
  );
  const getChanges = db.prepare('SELECT elo_changes FROM player_match WHERE match_id = ?');
  const putChanges = db.prepare('INSERT INTO player_match (match_id, elo_changes) VALUES (?, ?)');
  const getHistory = db.prepare('SELECT body FROM player_history WHERE player_id = ? AND match_id = ?');
  const putHistory = db.prepare('INSERT INTO player_history (player_id, match_id, at, body) VALUES (?, ?, ?, ?)');
  const top = db.prepare(
    'SELECT body FROM player WHERE day = ? AND day_xp > 0 ORDER BY day_xp DESC, day_at, id LIMIT ?',
  );
  const history = db.prepare(
    'SELECT body FROM player_history WHERE player_id = ? AND at < ? ORDER BY at DESC, match_id LIMIT ?',
  );

  function find(playerId: string): PlayerProfile | null {
    const row = getPlayer.get(playerId);
    return row ? (JSON.parse(String(row['body'])) as PlayerProfile) : null;
  }

  /** What the match does to ratings: fixed once, whatever its players play in the meantime. */
  function changesOf(match: PlayedMatch): (number | null)[] {
    const row = getChanges.get(match.id);
    if (row) return JSON.parse(String(row['elo_changes'])) as (number | null)[];
    const profiles = match.results.map(({ playerId }) => find(playerId) ?? newProfile(playerId));
    const changes = rateMatch(match, profiles);
    putChanges.run(match.id, JSON.stringify(changes));
    return changes;
  }

  function applyOne(match: PlayedMatch, result: PlayerResult, change: number | null): Progress {
    const done = getHistory.get(result.playerId, match.id);
    if (done) return (JSON.parse(String(done['body'])) as HistoryEntry).progress;
    const before = find(result.playerId) ?? newProfile(result.playerId);
    const { profile, progress } = addResult(before, match, result, change);
    putPlayer.run(profile.playerId, profile.day, profile.dayXp, profile.dayAt, JSON.stringify(profile));
    putHistory.run(result.playerId, match.id, match.at, JSON.stringify(historyEntry(match, result, progress)));
    return progress;
  }

  return {
    find: (playerId) => guard(() => find(playerId)),
    async apply(match) {
      const changes = await atomically(() => changesOf(match));
      const all: Progress[] = [];
      for (let from = 0; from < match.results.length; from += CHUNK) {
        if (from > 0) await yieldToOthers();
        const chunk = match.results.slice(from, from + CHUNK);
        all.push(
          ...(await atomically(() => chunk.map((result, i) => applyOne(match, result, changes[from + i] ?? null)))),
        );
      }
      return all;
    },
    top: ({ day, limit }) =>
      guard(() =>
        top.all(day, limit).map((row): TopEntry => {
          const { playerId, name, avatar, dayXp, xp } = JSON.parse(String(row['body'])) as PlayerProfile;
          return { playerId, name, avatar, dayXp, xp };
        }),
      ),
    history: ({ playerId, limit, before = Number.MAX_VALUE }) =>
      guard(() => history.all(playerId, before, limit).map((row) => JSON.parse(String(row['body'])) as HistoryEntry)),
  };
}
