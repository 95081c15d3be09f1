import type { LineReport, ReportStore } from '../ports/reports.ts';
import type { SqliteEngine } from './engine.ts';

/** Lines of the chat that wait for a reviewer. */
export function createReportStore({ db, guard }: SqliteEngine): ReportStore {
  const insert = db.prepare('INSERT INTO line_report (id, at, body) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING');
  const oldest = db.prepare('SELECT body FROM line_report ORDER BY at, id LIMIT ?');
  const some = db.prepare('SELECT body FROM line_report WHERE id IN (SELECT value FROM json_each(?))');
  const remove = db.prepare('DELETE FROM line_report WHERE id = ?');
  const prune = db.prepare(
    'DELETE FROM line_report WHERE id IN (SELECT id FROM line_report WHERE at < ? ORDER BY at, id LIMIT ?)',
  );

  return {
    add: (report) => guard(() => void insert.run(report.id, report.at, JSON.stringify(report))),
    open: ({ limit }) => guard(() => oldest.all(limit).map(({ body }) => JSON.parse(String(body)) as LineReport)),
    findMany: (ids) =>
      guard(() => some.all(JSON.stringify(ids)).map(({ body }) => JSON.parse(String(body)) as LineReport)),
    settle: (id) => guard(() => remove.run(id).changes === 1),
    prune: ({ before, limit }) => guard(() => Number(prune.run(before, limit).changes)),
  };
}
