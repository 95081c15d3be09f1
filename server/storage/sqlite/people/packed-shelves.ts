import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { pack, unpack } from '../../pack.ts';
import type { Kept, Shelf } from '../../person/shelf.ts';
import type { MatchRecord, SetAsideMatch } from '../../storage.ts';
import type { SqliteEngine } from '../engine.ts';
import { readRecord } from '../read-record.ts';

interface SeenRecord {
  readonly body: string;
  readonly packed: Uint8Array | null;
}

/** Finished matches, found by the list of whom they name. */
export function recordShelf({ db, guard, atomically }: SqliteEngine): Shelf<MatchRecord, SeenRecord> {
  const ofPlayer = db.prepare('SELECT match_id FROM match_player WHERE player_id = ? ORDER BY ended_at DESC, match_id');
  const one = db.prepare('SELECT body, packed FROM match_record WHERE id = ?');
  const put = db.prepare("UPDATE match_record SET body = '', packed = ? WHERE id = ? AND body = ? AND packed IS ?");
  const relist = db.prepare('UPDATE OR IGNORE match_player SET player_id = ? WHERE player_id = ? AND match_id = ?');
  const unlist = db.prepare('DELETE FROM match_player WHERE player_id = ? AND match_id = ?');

  async function read(id: string): Promise<Kept<MatchRecord, SeenRecord> | null> {
    const row = await guard(() => one.get(id));
    if (!row) return null;
    const packed = row.packed instanceof Uint8Array ? row.packed : null;
    return { id, value: await readRecord(row), seen: { body: String(row.body), packed } };
  }

  return {
    namedIn: async function* (playerId) {
      yield* readEach(await guard(() => ofPlayer.all(playerId).map((row) => String(row.match_id))), read);
    },
    read,
    async replace({ id, seen }, left, playerId, instead) {
      const packed = left && (await pack(left));
      // Together: as long as it names them it is found by them.
      return atomically(() => {
        if (packed && put.run(packed, id, seen.body, seen.packed).changes === 0) return false;
        if (instead !== undefined) relist.run(instead, playerId, id);
        unlist.run(playerId, id); // who is listed already under both
        return true;
      });
    },
  };
}

/** Matches that were set aside: there are few, and each is looked at. */
export function asideShelf({ db, guard }: SqliteEngine): Shelf<SetAsideMatch, Uint8Array> {
  const all = db.prepare('SELECT match_id FROM match_aside ORDER BY at DESC, match_id');
  const one = db.prepare('SELECT packed FROM match_aside WHERE match_id = ?');
  const put = db.prepare('UPDATE match_aside SET packed = ? WHERE match_id = ? AND packed = ?');
  const remove = db.prepare('DELETE FROM match_aside WHERE match_id = ? AND packed = ?');

  /** Null also for what cannot be read any more: nobody knows whom it names. */
  async function read(id: string): Promise<Kept<SetAsideMatch, Uint8Array> | null> {
    const seen = (await guard(() => one.get(id)))?.packed;
    const value = seen instanceof Uint8Array ? await unpack<SetAsideMatch>(seen) : null;
    return value && { id, value, seen: seen as Uint8Array };
  }

  return {
    namedIn: async function* () {
      yield* readEach(await guard(() => all.all().map((row) => String(row.match_id))), read);
    },
    read,
    async replace({ id, seen }, left) {
      const packed = left && (await pack(left));
      return guard(() => (packed === null ? remove.run(id, seen) : put.run(packed, id, seen)).changes === 1);
    },
  };
}

/** One after the other: a match of thousands is large. */
async function* readEach<T>(ids: readonly string[], read: (id: string) => Promise<T | null>): AsyncGenerator<T> {
  for (const id of ids) {
    const kept = await read(id);
    if (kept) yield kept;
    await yieldToOthers();
  }
}
