import type { DailyDeck, DailyStore, DailyTry } from '../ports/daily.ts';
import type { SqliteEngine } from './engine.ts';

/** The daily ten: what each day asks, and everybody's tries. */
export function createDailyStore({ db, guard, atomically }: SqliteEngine): DailyStore {
  const fix = db.prepare('INSERT INTO daily_deck (day, body) VALUES (?, ?) ON CONFLICT (day) DO NOTHING');
  const deck = db.prepare('SELECT body FROM daily_deck WHERE day = ?');
  const lately = db.prepare('SELECT body FROM daily_deck WHERE day < ? ORDER BY day DESC LIMIT ?');
  const insert = db.prepare(
    'INSERT INTO daily_try (day, player_id, match_id, body) VALUES (?, ?, ?, ?) ON CONFLICT (day, player_id) DO NOTHING',
  );
  const replace = db.prepare(
    'UPDATE daily_try SET match_id = ?, body = ? WHERE day = ? AND player_id = ? AND match_id = ? AND ended_at IS NULL',
  );
  const own = db.prepare('SELECT body FROM daily_try WHERE day = ? AND player_id = ?');
  const ofMatch = db.prepare('SELECT body FROM daily_try WHERE match_id = ? AND ended_at IS NULL');
  const finish = db.prepare(
    'UPDATE daily_try SET ended_at = ?, ranked_ms = ?, body = ? WHERE match_id = ? AND ended_at IS NULL',
  );
  const release = db.prepare('DELETE FROM daily_try WHERE match_id = ? AND ended_at IS NULL');
  const played = db.prepare(
    'SELECT body FROM daily_try WHERE player_id = ? AND day < ? AND ended_at IS NOT NULL ORDER BY day DESC LIMIT ?',
  );
  const all = db.prepare('SELECT count(*) AS n FROM daily_try WHERE day = ? AND ranked_ms IS NOT NULL');
  const quicker = db.prepare('SELECT count(*) AS n FROM daily_try WHERE day = ? AND ranked_ms < ?');
  const slower = db.prepare('SELECT count(*) AS n FROM daily_try WHERE day = ? AND ranked_ms > ?');
  const best = db.prepare(
    'SELECT body FROM daily_try WHERE day = ? AND ranked_ms IS NOT NULL ORDER BY ranked_ms, ended_at, player_id LIMIT 1',
  );

  const tryOf = (row: Record<string, unknown> | undefined): DailyTry | null =>
    row ? (JSON.parse(String(row.body)) as DailyTry) : null;
  const deckOf = (day: number): DailyDeck | null => {
    const row = deck.get(day);
    return row ? (JSON.parse(String(row.body)) as DailyDeck) : null;
  };
  const counted = (row: Record<string, unknown> | undefined): number => Number(row?.n ?? 0);

  return {
    fix: (wanted) =>
      atomically(() => {
        fix.run(wanted.day, JSON.stringify(wanted));
        return deckOf(wanted.day) ?? wanted;
      }),
    deck: (day) => guard(() => deckOf(day)),
    asked: ({ before, days }) =>
      guard(() =>
        lately
          .all(before, days)
          .flatMap(({ body }) => (JSON.parse(String(body)) as DailyDeck).deck.map(({ id }) => id)),
      ),
    begin: (one, instead) =>
      guard(() => {
        const { day, playerId, matchId } = one;
        const body = JSON.stringify({ ...one, result: null } satisfies DailyTry);
        if (instead === undefined) return insert.run(day, playerId, matchId, body).changes === 1;
        return replace.run(matchId, body, day, playerId, instead).changes === 1;
      }),
    find: ({ day, playerId }) => guard(() => tryOf(own.get(day, playerId))),
    finish: (matchId, result) =>
      atomically(() => {
        const known = tryOf(ofMatch.get(matchId));
        if (!known) return;
        const body = JSON.stringify({ ...known, result } satisfies DailyTry);
        finish.run(result.endedAt, known.counts ? result.timeMs : null, body, matchId);
      }),
    release: (matchId) => guard(() => void release.run(matchId)),
    played: ({ playerId, before, limit }) =>
      guard(() => played.all(playerId, before, limit).flatMap((row) => tryOf(row) ?? [])),
    among: ({ day, timeMs }) =>
      guard(() => ({
        all: counted(all.get(day)),
        quicker: counted(quicker.get(day, timeMs)),
        slower: counted(slower.get(day, timeMs)),
      })),
    best: (day) => guard(() => tryOf(best.get(day))),
  };
}
