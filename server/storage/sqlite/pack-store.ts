import { headOfPack } from '#shared/drafts/heads.ts';
import type { Pack, PackHead, PackState } from '#shared/drafts/pack.ts';
import type { PackStore } from '../ports/packs.ts';
import type { SqliteEngine } from './engine.ts';

/** Packs. State and reason stand in columns of their own: a reviewer moves a pack without reading it. */
export function createPackStore({ db, atomically, guard }: SqliteEngine): PackStore {
  const owner = db.prepare('SELECT id, player_id FROM pack WHERE id = ? OR topic = ?');
  const upsert = db.prepare(
    'INSERT INTO pack (id, topic, player_id, state, held_for, published_at, head, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ' +
      'ON CONFLICT (id) DO UPDATE SET topic = excluded.topic, state = excluded.state, held_for = excluded.held_for, ' +
      'published_at = excluded.published_at, head = excluded.head, body = excluded.body',
  );
  const byId = db.prepare('SELECT body AS text, state, held_for FROM pack WHERE id = ?');
  const byTopic = db.prepare('SELECT body AS text, state, held_for FROM pack WHERE topic = ?');
  const ofPlayer = db.prepare(
    'SELECT head AS text, state, held_for FROM pack WHERE player_id = ? ORDER BY published_at DESC, id LIMIT ?',
  );
  const inState = db.prepare(
    'SELECT head AS text, state, held_for FROM pack WHERE state = ? ORDER BY published_at DESC, id LIMIT ?',
  );
  const move = db.prepare('UPDATE pack SET state = ?, held_for = ? WHERE id = ? AND state = ?');
  const remove = db.prepare('DELETE FROM pack WHERE id = ? AND player_id = ?');

  function save(pack: Pack): boolean {
    const known = owner.all(pack.id, pack.topic);
    if (known.some(({ id, player_id }) => id !== pack.id || player_id !== pack.playerId)) return false;
    const { id, topic, playerId, state, heldFor, publishedAt } = pack;
    upsert.run(
      id,
      topic,
      playerId,
      state,
      heldFor,
      publishedAt,
      JSON.stringify(headOfPack(pack)),
      JSON.stringify(pack),
    );
    return true;
  }

  return {
    save: (pack) => atomically(() => save(pack)),
    find: (id) => guard(() => kept<Pack>(byId.get(id))),
    byTopic: (topic) => guard(() => kept<Pack>(byTopic.get(topic))),
    ofPlayer: ({ playerId, limit }) =>
      guard(() => ofPlayer.all(playerId, limit).flatMap((row) => kept<PackHead>(row) ?? [])),
    inState: ({ state, limit }) => guard(() => inState.all(state, limit).flatMap((row) => kept<PackHead>(row) ?? [])),
    move: ({ id, from, to, heldFor }) => guard(() => move.run(to, heldFor ?? null, id, from).changes === 1),
    remove: ({ id, playerId }) => guard(() => remove.run(id, playerId).changes === 1),
  };
}

function kept<T extends Pack | PackHead>(row: Record<string, unknown> | undefined): T | null {
  if (!row) return null;
  return {
    ...(JSON.parse(String(row.text)) as T),
    state: row.state as PackState,
    heldFor: row.held_for as string | null,
  };
}
