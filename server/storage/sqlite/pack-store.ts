import { headOfPack } from '#shared/drafts/heads.ts';
import type { Pack, PackHead, PackState } from '#shared/drafts/pack.ts';
import type { PackStore } from '../ports/packs.ts';
import type { SqliteEngine } from './engine.ts';

/** Packs. State and reason stand in columns of their own: a reviewer moves a pack without reading it. */
export function createPackStore({ db, atomically, guard }: SqliteEngine): PackStore {
  const taken = db.prepare('SELECT id FROM pack WHERE id = ? OR topic = ?');
  const count = db.prepare('SELECT count(*) AS n FROM pack WHERE player_id = ?');
  const insert = db.prepare(
    'INSERT INTO pack (topic, state, held_for, published_at, head, body, id, player_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const update = db.prepare(
    'UPDATE pack SET topic = ?, state = ?, held_for = ?, published_at = ?, head = ?, body = ? ' +
      'WHERE id = ? AND player_id = ? AND state = ?',
  );
  const byId = db.prepare('SELECT body AS text, state, held_for FROM pack WHERE id = ?');
  const byTopic = db.prepare('SELECT body AS text, state, held_for FROM pack WHERE topic = ?');
  const ofPlayer = db.prepare(
    'SELECT head AS text, state, held_for FROM pack WHERE player_id = ? ORDER BY published_at DESC, id LIMIT ?',
  );
  const inState = db.prepare(
    'SELECT head AS text, state, held_for FROM pack WHERE state = ? ORDER BY published_at DESC, id LIMIT ?',
  );
  const move = db.prepare(
    'UPDATE pack SET state = ?, held_for = ? WHERE id = ? AND state = ? AND published_at = coalesce(?, published_at)',
  );
  const remove = db.prepare('DELETE FROM pack WHERE id = ? AND player_id = ?');

  function create(pack: Pack, max: number): 'created' | 'too-many' | 'taken' {
    if (taken.get(pack.id, pack.topic)) return 'taken';
    if (Number(count.get(pack.playerId)?.n) >= max) return 'too-many';
    insert.run(...contentOf(pack), pack.id, pack.playerId);
    return 'created';
  }

  function replace(pack: Pack, from: PackState): boolean {
    if (taken.all(pack.id, pack.topic).some(({ id }) => id !== pack.id)) return false;
    return update.run(...contentOf(pack), pack.id, pack.playerId, from).changes === 1;
  }

  return {
    create: (pack, max) => atomically(() => create(pack, max)),
    replace: (pack, from) => atomically(() => replace(pack, from)),
    find: (id) => guard(() => kept<Pack>(byId.get(id))),
    byTopic: (topic) => guard(() => kept<Pack>(byTopic.get(topic))),
    ofPlayer: ({ playerId, limit }) =>
      guard(() => ofPlayer.all(playerId, limit).flatMap((row) => kept<PackHead>(row) ?? [])),
    inState: ({ state, limit }) => guard(() => inState.all(state, limit).flatMap((row) => kept<PackHead>(row) ?? [])),
    move: ({ id, from, to, heldFor, publishedAt }) =>
      guard(() => move.run(to, heldFor ?? null, id, from, publishedAt ?? null).changes === 1),
    remove: ({ id, playerId }) => guard(() => remove.run(id, playerId).changes === 1),
  };
}

function contentOf(pack: Pack): [string, string, string | null, number, string, string] {
  const { topic, state, heldFor, publishedAt } = pack;
  return [topic, state, heldFor, publishedAt, JSON.stringify(headOfPack(pack)), JSON.stringify(pack)];
}

function kept<T extends Pack | PackHead>(row: Record<string, unknown> | undefined): T | null {
  if (!row) return null;
  return {
    ...(JSON.parse(String(row.text)) as T),
    state: row.state as PackState,
    heldFor: row.held_for as string | null,
  };
}
