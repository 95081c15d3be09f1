import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Kept, Shelf } from '../../person/shelf.ts';
import type { SqliteEngine } from '../engine.ts';

/** So many rows are looked through in one go: the driver is synchronous. */
const PAGE_ROWS = 500;

interface JsonTable {
  readonly name: string;
  /** `owner`: rows say in `player_id` whose they are until they are forgotten; `mention`: their id stands in the row; `any`: it may not. */
  readonly by: 'owner' | 'mention' | 'any';
}

/** A table whose rows are JSON in `body`, under an `id`. */
export function jsonShelf<T>({ db, guard }: SqliteEngine, { name, by }: JsonTable): Shelf<T, string> {
  const ofPlayer = by === 'owner' ? db.prepare(`SELECT id, body FROM ${name} WHERE player_id = ?`) : null;
  const page = db.prepare(`SELECT id, body FROM ${name} WHERE id > ? ORDER BY id LIMIT ?`);
  const one = db.prepare(`SELECT id, body FROM ${name} WHERE id = ?`);
  const put = db.prepare(
    `UPDATE ${name} SET body = ?1${ofPlayer ? ', player_id = ?4' : ''} WHERE id = ?2 AND body = ?3`,
  );
  const remove = db.prepare(`DELETE FROM ${name} WHERE id = ? AND body = ?`);
  const keptOf = ({ id, body }: Record<string, unknown>): Kept<T, string> => ({
    ...{ id: String(id), seen: String(body), value: JSON.parse(String(body)) as T },
  });

  return {
    async *namedIn(playerId) {
      if (ofPlayer) {
        yield* (await guard(() => ofPlayer.all(playerId))).map(keptOf);
        return;
      }
      for (let last = ''; ; ) {
        const rows = await guard(() => page.all(last, PAGE_ROWS));
        for (const row of rows) if (by === 'any' || String(row.body).includes(playerId)) yield keptOf(row);
        if (rows.length < PAGE_ROWS) return;
        last = String(rows.at(-1)?.id);
        await yieldToOthers();
      }
    },
    read: (id) =>
      guard(() => {
        const row = one.get(id);
        return row ? keptOf(row) : null;
      }),
    replace: ({ id, seen }, left, _player, instead) =>
      guard(() => {
        if (left === null) return remove.run(id, seen).changes === 1;
        const change = [JSON.stringify(left), id, seen] as const;
        return (ofPlayer ? put.run(...change, instead ?? null) : put.run(...change)).changes === 1;
      }),
  };
}
