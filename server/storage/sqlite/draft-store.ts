import type { Draft, DraftHead } from '#shared/drafts/draft.ts';
import { headOfDraft } from '#shared/drafts/heads.ts';
import type { DraftStore } from '../ports/drafts.ts';
import type { SqliteEngine } from './engine.ts';

/** Drafts. A save is one statement: it looks at the revision and writes in the same breath. */
export function createDraftStore({ db, atomically, guard }: SqliteEngine): DraftStore {
  const insert = db.prepare(
    'INSERT INTO draft (id, player_id, revision, updated_at, head, body) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const exists = db.prepare('SELECT 1 FROM draft WHERE id = ?');
  const count = db.prepare('SELECT count(*) AS n FROM draft WHERE player_id = ?');
  const byId = db.prepare('SELECT body FROM draft WHERE id = ?');
  const ofPlayer = db.prepare('SELECT head FROM draft WHERE player_id = ? ORDER BY updated_at DESC, id LIMIT ?');
  const update = db.prepare(
    'UPDATE draft SET revision = ?, updated_at = ?, head = ?, body = ? WHERE id = ? AND revision = ?',
  );
  const remove = db.prepare('DELETE FROM draft WHERE id = ? AND player_id = ?');
  const prune = db.prepare(
    'DELETE FROM draft WHERE id IN (SELECT id FROM draft WHERE updated_at < ? ORDER BY updated_at, id LIMIT ?)',
  );
  const texts = (draft: Draft): [string, string] => [JSON.stringify(headOfDraft(draft)), JSON.stringify(draft)];

  function create(draft: Draft, max: number): boolean {
    const { id, playerId, revision, updatedAt } = draft;
    if (exists.get(id)) return true;
    if (Number(count.get(playerId)?.n) >= max) return false;
    insert.run(id, playerId, revision, updatedAt, ...texts(draft));
    return true;
  }

  return {
    create: (draft, max) => atomically(() => create(draft, max)),
    find: (id) =>
      guard(() => {
        const row = byId.get(id);
        return row ? (JSON.parse(String(row.body)) as Draft) : null;
      }),
    ofPlayer: ({ playerId, limit }) =>
      guard(() => ofPlayer.all(playerId, limit).map(({ head }) => JSON.parse(String(head)) as DraftHead)),
    save: (draft, from) =>
      guard(() => update.run(draft.revision, draft.updatedAt, ...texts(draft), draft.id, from).changes === 1),
    remove: ({ id, playerId }) => guard(() => remove.run(id, playerId).changes === 1),
    prune: ({ before, limit }) => guard(() => Number(prune.run(before, limit).changes)),
  };
}
