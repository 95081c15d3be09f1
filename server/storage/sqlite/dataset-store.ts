import type { DatasetStore, DatasetVersion } from '../ports/datasets.ts';
import type { SqliteEngine } from './engine.ts';

/** The catalogue of the open dataset. */
export function createDatasetStore({ db, guard }: SqliteEngine): DatasetStore {
  const insert = db.prepare('INSERT INTO dataset (version, body) VALUES (?, ?) ON CONFLICT (version) DO NOTHING');
  const publish = db.prepare(
    'INSERT INTO dataset_latest (only_row, version) SELECT 1, version FROM dataset WHERE version = ? ' +
      'ON CONFLICT (only_row) DO UPDATE SET version = excluded.version WHERE excluded.version > version',
  );
  const latest = db.prepare(
    'SELECT body FROM dataset WHERE version = (SELECT version FROM dataset_latest WHERE only_row = 1)',
  );
  const byVersion = db.prepare('SELECT body FROM dataset WHERE version = ?');
  const all = db.prepare('SELECT body FROM dataset ORDER BY version DESC LIMIT ?');

  const versionOf = (row: Record<string, unknown> | undefined): DatasetVersion | null =>
    row ? (JSON.parse(String(row.body)) as DatasetVersion) : null;

  return {
    add: (version) => guard(() => insert.run(version.version, JSON.stringify(version)).changes === 1),
    publish: (version) => guard(() => publish.run(version).changes === 1),
    latest: () => guard(() => versionOf(latest.get())),
    find: (version) => guard(() => versionOf(byVersion.get(version))),
    list: ({ limit }) => guard(() => all.all(limit).flatMap((row) => versionOf(row) ?? [])),
  };
}
