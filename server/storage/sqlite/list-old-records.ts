import { peopleIn } from '../person/people-in.ts';
import type { SqliteEngine } from './engine.ts';
import { readRecord } from './read-record.ts';

/** So many records are looked for at once; each is unpacked and listed by itself. */
const BATCH_RECORDS = 100;

/**
 * Lists records from before openers, leavers and removed people were listed under all whom they name: they are found by
 * that when somebody is to be forgotten. A process that dies goes on at the next start with those that are left.
 */
export async function listOldRecords({ db, guard, atomically }: SqliteEngine): Promise<void> {
  const next = db.prepare('SELECT match_id FROM match_unlisted ORDER BY match_id LIMIT ?');
  const select = db.prepare('SELECT ended_at, body, packed FROM match_record WHERE id = ?');
  const asSeen = db.prepare('SELECT 1 FROM match_record WHERE id = ? AND body = ? AND packed IS ?');
  const list = db.prepare(
    'INSERT INTO match_player (player_id, match_id, ended_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const done = db.prepare('DELETE FROM match_unlisted WHERE match_id = ?');

  /** Does nothing where it was changed in between: it is looked at again. */
  async function listRecord(id: string): Promise<void> {
    const row = await guard(() => select.get(id));
    if (!row) return; // pruned, and out of the list with that
    const record = await readRecord(row);
    const people = record ? peopleIn(record) : [];
    await atomically(() => {
      if (!asSeen.get(id, String(row.body), row.packed ?? null)) return;
      for (const playerId of people) list.run(playerId, id, row.ended_at ?? 0);
      done.run(id);
    });
  }

  for (;;) {
    const ids = (await guard(() => next.all(BATCH_RECORDS))).map((row) => String(row.match_id));
    if (ids.length === 0) return;
    for (const id of ids) await listRecord(id);
  }
}
