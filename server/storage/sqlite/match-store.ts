import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Input } from '#shared/rules/input.ts';
import { pack, unpack } from '../pack.ts';
import {
  type MatchRecord,
  type MatchStore,
  type SetAsideMatch,
  StorageError,
  type UnfinishedMatch,
} from '../storage.ts';
import type { SqliteEngine } from './engine.ts';

/** So many rows in one statement: the driver is synchronous, and a journal of thousands of people is long. */
const CHUNK_ROWS = 250;

/** Finished matches and the journal of those under way. */
export function createMatchStore({ db, guard, atomically }: SqliteEngine): MatchStore {
  const insertRecord = db.prepare(
    "INSERT INTO match_record (id, ended_at, mode, topic, body, packed) VALUES (?, ?, ?, ?, '', ?) ON CONFLICT (id) DO NOTHING",
  );
  const insertPlayer = db.prepare(
    'INSERT INTO match_player (player_id, match_id, ended_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const selectRecord = db.prepare('SELECT body, packed FROM match_record WHERE id = ?');
  const selectRecent = db.prepare('SELECT body, packed FROM match_record ORDER BY ended_at DESC, id LIMIT ?');
  const selectOfPlayer = db.prepare(
    'SELECT r.body, r.packed FROM match_player p CROSS JOIN match_record r ON r.id = p.match_id WHERE p.player_id = ? ORDER BY p.ended_at DESC, p.match_id LIMIT ?',
  );
  // A match that has its record is over: a late `open` does not bring its journal back.
  const insertJournal = db.prepare(
    'INSERT INTO journal (match_id, opened, head) SELECT ?1, unixepoch(), ?2 WHERE NOT EXISTS (SELECT 1 FROM match_record WHERE id = ?1) ON CONFLICT (match_id) DO NOTHING',
  );
  // Only into an open journal: what came after the end would lie about for ever.
  const isOpen = db.prepare('SELECT 1 FROM journal WHERE match_id = ?');
  const insertInput = db.prepare(
    'INSERT INTO journal_input (match_id, number, body) VALUES (?, ?, ?) ON CONFLICT (match_id, number) DO NOTHING',
  );
  const selectInput = db.prepare('SELECT body FROM journal_input WHERE match_id = ? AND number = ?');
  const deleteJournal = db.prepare('DELETE FROM journal WHERE match_id = ?');
  const deleteInputs = db.prepare('DELETE FROM journal_input WHERE match_id = ? AND number < ?');
  const lastInput = db.prepare('SELECT number FROM journal_input WHERE match_id = ? ORDER BY number DESC LIMIT 1');
  const nextWithInputs = db.prepare('SELECT match_id FROM journal_input WHERE match_id > ? ORDER BY match_id LIMIT 1');
  const cutInputs = db.prepare('DELETE FROM journal_input WHERE match_id = ? AND number >= ?');
  const selectJournals = db.prepare('SELECT match_id, head FROM journal ORDER BY opened, match_id');
  const selectInputs = db.prepare('SELECT number, body FROM journal_input WHERE match_id = ? ORDER BY number');

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

  function add(matchId: string, number: number, body: string): void {
    if (insertInput.run(matchId, number, body).changes === 1 || selectInput.get(matchId, number)?.body === body) return;
    throw new StorageError('storage/refused', `Another input is number ${number} of the match ${matchId} already.`);
  }

  /** The inputs of a journal whose head is gone: nothing reads them any more. */
  async function forgetInputs(matchId: string): Promise<void> {
    const last = await guard(() => lastInput.get(matchId)?.number);
    if (last === undefined) return;
    for (let below = CHUNK_ROWS; ; below += CHUNK_ROWS) {
      await guard(() => void deleteInputs.run(matchId, below));
      if (below > Number(last)) return;
      await yieldToOthers();
    }
  }

  async function forget(matchId: string): Promise<void> {
    await guard(() => void deleteJournal.run(matchId));
    await forgetInputs(matchId);
  }

  /** A process died between the end of a journal and the last of its inputs. */
  async function forgetOrphans(): Promise<void> {
    for (let matchId = ''; ; ) {
      const next = await guard(() => nextWithInputs.get(matchId)?.match_id);
      if (next === undefined) return;
      matchId = String(next);
      if (!(await guard(() => isOpen.get(matchId)))) await forgetInputs(matchId);
    }
  }

  async function insertPlayers({ id, endedAt, seats }: MatchRecord): Promise<void> {
    const people = seats.filter(({ kind }) => kind === 'human');
    for (let from = 0; from < people.length; from += CHUNK_ROWS) {
      await atomically(() => {
        for (const { playerId } of people.slice(from, from + CHUNK_ROWS)) insertPlayer.run(playerId, id, endedAt);
      });
      await yieldToOthers();
    }
  }

  async function readRecord(row: Record<string, unknown> | undefined): Promise<MatchRecord | null> {
    const packed = row?.packed;
    return packed instanceof Uint8Array ? unpack<MatchRecord>(packed) : parse<MatchRecord>(row?.body);
  }

  return {
    async save(record) {
      const packed = await pack(record);
      const { id, endedAt, mode, topic } = record;
      await guard(() => void insertRecord.run(id, endedAt, mode, topic, packed));
      await insertPlayers(record);
      // Last: a process that dies before finds the match in it and saves it again.
      await forget(id);
    },
    find: async (id) => readRecord(await guard(() => selectRecord.get(id))),
    async recent({ limit, playerId }) {
      const rows = await guard(() =>
        playerId === undefined ? selectRecent.all(limit) : selectOfPlayer.all(playerId, limit),
      );
      return (await Promise.all(rows.map(readRecord))).filter((record) => record !== null);
    },
    open: ({ matchId, ...head }) => guard(() => void insertJournal.run(matchId, JSON.stringify(head))),
    append: (batch) =>
      atomically(() => {
        for (const { matchId, from, inputs } of batch) {
          if (!isOpen.get(matchId)) continue;
          inputs.forEach((input, i) => add(matchId, from + i, JSON.stringify(input)));
        }
      }),
    cut: (matchId, from) => guard(() => void cutInputs.run(matchId, from)),
    discard: forget,
    unfinished: () =>
      guard(() =>
        selectJournals.all().flatMap((row): UnfinishedMatch[] => {
          const matchId = String(row.match_id);
          const head = parse<Omit<UnfinishedMatch, 'matchId' | 'inputs'>>(row.head);
          return head ? [{ matchId, ...head, inputs: withoutGaps(selectInputs.all(matchId)) }] : [];
        }),
      ),
    async setAside(match) {
      const packed = await pack(match);
      await guard(() => void insertAside.run(match.matchId, match.asideAt, packed));
      await forget(match.matchId);
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
      if (pruned === 0) await forgetOrphans();
      return pruned;
    },
  };
}

/** Inputs up to the first missing number: what comes after a gap cannot be played. */
function withoutGaps(rows: readonly Record<string, unknown>[]): Input[] {
  const inputs: Input[] = [];
  for (const row of rows) {
    if (row.number !== inputs.length) break;
    const input = parse<Input>(row.body);
    if (!input) break;
    inputs.push(input);
  }
  return inputs;
}

/** Null for what is not there, and for what no longer is JSON: one damaged row does not keep the others from being read. */
function parse<T>(text: unknown): T | null {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
