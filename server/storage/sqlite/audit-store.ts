import { type AuditEntry, type AuditStore, auditIdOf } from '../ports/audit.ts';
import type { SqliteEngine } from './engine.ts';

/** The log of the desk. */
export function createAuditStore({ db, guard }: SqliteEngine): AuditStore {
  const insert = db.prepare(
    'INSERT INTO audit_entry (id, player_id, body) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const newest = db.prepare('SELECT body FROM audit_entry ORDER BY id DESC LIMIT ?');
  const older = db.prepare('SELECT body FROM audit_entry WHERE id < ? ORDER BY id DESC LIMIT ?');
  const prune = db.prepare(
    'DELETE FROM audit_entry WHERE id IN (SELECT id FROM audit_entry WHERE id < ? ORDER BY id LIMIT ?)',
  );

  return {
    add: (entry) => guard(() => void insert.run(entry.id, entry.playerId ?? null, JSON.stringify(entry))),
    recent: ({ limit, before }) =>
      guard(() => {
        const rows = before === undefined ? newest.all(limit) : older.all(before, limit);
        return rows.map(({ body }) => JSON.parse(String(body)) as AuditEntry);
      }),
    prune: ({ before, limit }) => guard(() => Number(prune.run(auditIdOf(before, ''), limit).changes)),
  };
}
