import { type Ban, type BanStore, playerOf } from '../ports/bans.ts';
import type { SqliteEngine } from './engine.ts';

/** Who is not let in. */
export function createBanStore({ db, guard }: SqliteEngine): BanStore {
  const put = db.prepare('INSERT OR REPLACE INTO ban (id, at, ends, player_id, body) VALUES (?, ?, ?, ?, ?)');
  const holding = db.prepare(
    'SELECT body FROM ban WHERE id IN (SELECT value FROM json_each(?)) AND (ends IS NULL OR ends > ?)',
  );
  const recent = db.prepare('SELECT body FROM ban ORDER BY at DESC, id LIMIT ?');
  const banned = db.prepare(
    'SELECT player_id FROM ban WHERE player_id IS NOT NULL AND (ends IS NULL OR ends > ?) ORDER BY player_id',
  );
  const lift = db.prepare('DELETE FROM ban WHERE id = ? RETURNING body');
  const prune = db.prepare(
    'DELETE FROM ban WHERE id IN (SELECT id FROM ban WHERE ends IS NOT NULL AND ends < ? ORDER BY ends, id LIMIT ?)',
  );
  const read = ({ body }: Record<string, unknown>): Ban => JSON.parse(String(body)) as Ban;

  return {
    put: (ban) => guard(() => void put.run(ban.id, ban.at, ban.until, playerOf(ban), JSON.stringify(ban))),
    holding: ({ ids, at }) => guard(() => holding.all(JSON.stringify(ids), at).map(read)),
    recent: ({ limit }) => guard(() => recent.all(limit).map(read)),
    banned: ({ at }) => guard(() => banned.all(at).map((row) => String(row.player_id))),
    lift: (id) =>
      guard(() => {
        const row = lift.get(id);
        return row ? read(row) : null;
      }),
    prune: ({ before, limit }) => guard(() => Number(prune.run(before, limit).changes)),
  };
}
