import { blobIdOf } from '../blob-id.ts';
import type { AgentRelease, AgentStore, Revocation } from '../ports/agents.ts';
import type { SqliteEngine } from './engine.ts';

/** Agents' releases and their blobs: both only ever grow. */
export function createAgentStore({ db, guard, atomically }: SqliteEngine): AgentStore {
  const putBlob = db.prepare('INSERT INTO agent_blob (id, content) VALUES (?, ?) ON CONFLICT (id) DO NOTHING');
  const getBlob = db.prepare('SELECT content FROM agent_blob WHERE id = ?');
  const newest = db.prepare('SELECT number FROM agent_release WHERE name = ? ORDER BY number DESC LIMIT 1');
  const insert = db.prepare(
    'INSERT INTO agent_release (name, version, number, body) VALUES (?, ?, ?, ?) ON CONFLICT (name, version) DO NOTHING',
  );
  const setLatest = db.prepare(
    'INSERT INTO agent_latest (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body',
  );
  const byVersion = db.prepare('SELECT body FROM agent_release WHERE name = ? AND version = ?');
  const ofName = db.prepare('SELECT body FROM agent_release WHERE name = ? ORDER BY number DESC');
  const names = db.prepare('SELECT body FROM agent_latest WHERE name > ? ORDER BY name LIMIT ?');
  const revoke = db.prepare(
    'INSERT INTO agent_revocation (subject, reason, at) VALUES (?, ?, ?) ON CONFLICT (subject) DO NOTHING',
  );
  const revocation = db.prepare('SELECT subject, reason, at FROM agent_revocation WHERE subject = ?');

  const releaseOf = (row: Record<string, unknown>): AgentRelease => JSON.parse(String(row.body)) as AgentRelease;

  return {
    putBlob: (content) =>
      guard(() => {
        const id = blobIdOf(content);
        putBlob.run(id, content);
        return id;
      }),
    blob: (id) => guard(() => (getBlob.get(id)?.content as Uint8Array | undefined) ?? null),
    release: (release) =>
      atomically(() => {
        const { name, version } = release;
        const number = Number(newest.get(name)?.number ?? 0) + 1;
        const body = JSON.stringify(release);
        if (insert.run(name, version, number, body).changes === 0) return false;
        setLatest.run(name, body);
        return true;
      }),
    find: ({ name, version }) =>
      guard(() => {
        const row = byVersion.get(name, version);
        return row ? releaseOf(row) : null;
      }),
    releases: (name) => guard(() => ofName.all(name).map(releaseOf)),
    list: ({ after = '', limit }) => guard(() => names.all(after, limit).map(releaseOf)),
    revoke: ({ subject, reason, at }) => guard(() => void revoke.run(subject, reason, at)),
    revoked: (subjects) =>
      guard(() =>
        subjects.flatMap((subject): Revocation[] => {
          const row = revocation.get(subject);
          return row ? [{ subject, reason: String(row.reason), at: Number(row.at) }] : [];
        }),
      ),
  };
}
