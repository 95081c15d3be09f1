import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { type HistoryEntry, historyEntry } from '#shared/people/history-entry.ts';
import type { PlayedMatch, PlayerResult } from '#shared/people/played-match.ts';
import { addResult, newProfile, type PlayerProfile, type Progress } from '#shared/people/profile.ts';
import { rateMatchInSteps } from '#shared/people/rate.ts';
import type { RankedPlayer } from '#shared/rankings/standing.ts';
import { inSlices } from '../../in-slices.ts';
import type { PlayerStore } from '../ports/players.ts';
import type { SqliteEngine } from './engine.ts';

/** So many players in one transaction: the driver is synchronous, and thousands at once would keep every room waiting. */
const CHUNK_PLAYERS = 25;
/** So many players are read in one go. */
const PAGE_PLAYERS = 200;

/** Players. A player's profile and the history entry that says the match is in it change in one transaction. */
export function createPlayerStore({ db, guard, atomically }: SqliteEngine): PlayerStore {
  const getPlayer = db.prepare('SELECT body FROM player WHERE id = ?');
  const putPlayer = db.prepare(
    'INSERT INTO player (id, body, change) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE ' +
      'SET body = excluded.body, change = excluded.change',
  );
  const countChange = db.prepare('UPDATE player_changes SET n = n + 1 WHERE only_row = 1 RETURNING n');
  const changed = db.prepare('SELECT change, body FROM player WHERE change > ? ORDER BY change LIMIT ?');
  const getChanges = db.prepare('SELECT elo_changes FROM player_match WHERE match_id = ?');
  const putChanges = db.prepare(
    'INSERT INTO player_match (match_id, elo_changes) VALUES (?, ?) ON CONFLICT (match_id) DO NOTHING',
  );
  const getHistory = db.prepare('SELECT body FROM player_history WHERE player_id = ? AND match_id = ?');
  const putHistory = db.prepare('INSERT INTO player_history (player_id, match_id, at, body) VALUES (?, ?, ?, ?)');
  const history = db.prepare(
    'SELECT body FROM player_history WHERE player_id = ? AND at < ? ORDER BY at DESC, match_id LIMIT ?',
  );

  function find(playerId: string): PlayerProfile | null {
    const row = getPlayer.get(playerId);
    return row ? (JSON.parse(String(row.body)) as PlayerProfile) : null;
  }

  /** What the match does to ratings: fixed once, whatever its players play in the meantime. */
  async function changesOf(match: PlayedMatch): Promise<(number | null)[]> {
    const known = await guard(() => fixedChanges(match.id));
    if (known) return known;
    const profiles: PlayerProfile[] = [];
    for (const chunk of chunksOf(match.results)) {
      await guard(() => profiles.push(...chunk.map(({ playerId }) => find(playerId) ?? newProfile(playerId))));
      await yieldToOthers();
    }
    const changes = await inSlices(rateMatchInSteps(match, profiles));
    await guard(() => void putChanges.run(match.id, JSON.stringify(changes)));
    return (await guard(() => fixedChanges(match.id))) ?? changes; // somebody may have been faster
  }

  function fixedChanges(matchId: string): (number | null)[] | null {
    const row = getChanges.get(matchId);
    return row ? (JSON.parse(String(row.elo_changes)) as (number | null)[]) : null;
  }

  function applyOne(match: PlayedMatch, result: PlayerResult, change: number | null): Progress {
    const done = getHistory.get(result.playerId, match.id);
    if (done) return (JSON.parse(String(done.body)) as HistoryEntry).progress;
    const before = find(result.playerId) ?? newProfile(result.playerId);
    const { profile, progress } = addResult(before, match, result, change);
    putPlayer.run(profile.playerId, JSON.stringify(profile), countChange.get()?.n ?? 0);
    putHistory.run(result.playerId, match.id, match.at, JSON.stringify(historyEntry(match, result, progress)));
    return progress;
  }

  return {
    find: (playerId) => guard(() => find(playerId)),
    async apply(match) {
      const changes = await changesOf(match);
      const all: Progress[] = [];
      for (const chunk of chunksOf(match.results)) {
        const from = all.length;
        all.push(
          ...(await atomically(() => chunk.map((result, i) => applyOne(match, result, changes[from + i] ?? null)))),
        );
        await yieldToOthers();
      }
      return all;
    },
    async changed({ since, onPage }) {
      for (let last = since?.until ?? -1; ; ) {
        const rows = await guard(() => changed.all(last, PAGE_PLAYERS));
        if (rows.length > 0) onPage(rows.map(({ body }) => JSON.parse(String(body)) as RankedPlayer));
        last = Number(rows.at(-1)?.change ?? last);
        if (rows.length < PAGE_PLAYERS) return { until: last, seen: new Map() };
        await yieldToOthers();
      }
    },
    history: ({ playerId, limit, before = Number.MAX_VALUE }) =>
      guard(() => history.all(playerId, before, limit).map((row) => JSON.parse(String(row.body)) as HistoryEntry)),
  };
}

function* chunksOf<T>(list: readonly T[]): Generator<T[]> {
  for (let from = 0; from < list.length; from += CHUNK_PLAYERS) yield list.slice(from, from + CHUNK_PLAYERS);
}
