import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { pack, unpack } from '../pack.ts';
import { peopleIn } from '../person/people-in.ts';
import type { MatchRecord, MatchStore, SetAsideMatch } from '../storage.ts';
import type { SqliteEngine } from './engine.ts';
import type { Journals } from './journals.ts';
import { readRecord } from './read-record.ts';

/** So many rows in one statement: the driver is synchronous, and a journal of thousands of people is long. */
const CHUNK_ROWS = 250;

/** Finished matches; what is under way lies in journals. */
export function createMatchStore({ db, guard, atomically }: SqliteEngine, journals: Journals): MatchStore {
  const insertRecord = db.prepare(
    "INSERT INTO match_record (id, ended_at, mode, topic, body, packed) VALUES (?, ?, ?, ?, '', ?) ON CONFLICT (id) DO NOTHING",
  );
  const insertPlayer = db.prepare(
    'INSERT INTO match_player (player_id, match_id, ended_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const selectRecord = db.prepare('SELECT body, packed FROM match_record WHERE id = ?');
  const selectRecent = db.prepare('SELECT body, packed FROM match_record ORDER BY ended_at DESC, id LIMIT ?');
  const isOver = db.prepare('SELECT 1 FROM match_record WHERE id = ?');
  const insertAside = db.prepare(
    'INSERT INTO match_aside (match_id, at, packed) VALUES (?, ?, ?) ON CONFLICT (match_id) DO NOTHING',
  );
  const selectAsides = db.prepare('SELECT packed FROM match_aside ORDER BY at DESC, match_id LIMIT ?');
  const oldRecords = db.prepare('SELECT id FROM match_record WHERE ended_at < ? ORDER BY ended_at LIMIT ?');
  const deleteRecord = db.prepare('DELETE FROM match_record WHERE id = ?');
  const deleteChanges = db.prepare('DELETE FROM player_match WHERE match_id = ?');
  const deleteTallied = db.prepare('DELETE FROM item_match WHERE match_id = ?');
  const oldAsides = db.prepare('SELECT match_id FROM match_aside WHERE at < ? ORDER BY at LIMIT ?');
  const deleteAside = db.prepare('DELETE FROM match_aside WHERE match_id = ?');

  async function insertPlayers(record: MatchRecord): Promise<void> {
    const { id, endedAt } = record;
    const people = peopleIn(record);
    for (let from = 0; from < people.length; from += CHUNK_ROWS) {
      await atomically(() => {
        for (const playerId of people.slice(from, from + CHUNK_ROWS)) insertPlayer.run(playerId, id, endedAt);
      });
      await yieldToOthers();
    }
  }

  return {
    async save(record, epoch) {
      const packed = await pack(record);
      const { id, endedAt, mode, topic } = record;
      await (await journals.placeOf(id)).assertOwn(id, epoch);
      await guard(() => void insertRecord.run(id, endedAt, mode, topic, packed));
      await insertPlayers(record);
      // Last: a process that dies before finds the match in it and saves it again.
      await journals.forget(id, epoch);
    },
    find: async (id) => readRecord(await guard(() => selectRecord.get(id))),
    async recent({ limit }) {
      const rows = await guard(() => selectRecent.all(limit));
      return (await Promise.all(rows.map(readRecord))).filter((record) => record !== null);
    },
    // A match that has its record is over: a late `open` does not bring its journal back.
    async open(match) {
      if (!(await guard(() => isOver.get(match.matchId)))) await journals.own.open(match, journals.owner);
    },
    append: (batch) => journals.append(batch),
    isTaken: (owned) => journals.isTaken(owned),
    takeOver: (seen, isAgain) => journals.takeOver(seen, isAgain),
    orphans: () => journals.orphans(),
    cut: async (matchId, from, epoch) => (await journals.placeOf(matchId)).cut(matchId, from, epoch),
    discard: (matchId, epoch) => journals.forget(matchId, epoch),
    unfinished: () => journals.unfinished(),
    async setAside(match, epoch) {
      const packed = await pack(match);
      await (await journals.placeOf(match.matchId)).assertOwn(match.matchId, epoch);
      await guard(() => void insertAside.run(match.matchId, match.asideAt, packed));
      await journals.forget(match.matchId, epoch);
    },
    async asides({ limit }) {
      const rows = await guard(() => selectAsides.all(limit));
      const asides = await Promise.all(rows.map((row) => unpack<SetAsideMatch>(row.packed as Uint8Array)));
      return asides.filter((match) => match !== null);
    },
    async prune({ before, limit }) {
      const pruned = await atomically(() => {
        const old = oldRecords.all(before, limit).map((row) => String(row.id));
        for (const id of old) {
          deleteRecord.run(id); // and who played it, by its foreign key
          deleteChanges.run(id);
          deleteTallied.run(id);
        }
        const asides = oldAsides.all(before, limit).map((row) => String(row.match_id));
        for (const id of asides) deleteAside.run(id);
        return old.length + asides.length;
      });
      if (pruned === 0) await journals.forgetOrphans();
      return pruned;
    },
  };
}
