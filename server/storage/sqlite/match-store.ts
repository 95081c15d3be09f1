import type { Input } from '#shared/rules/input.ts';
import { type MatchRecord, type MatchStore, StorageError, type UnfinishedMatch } from '../storage.ts';
import type { SqliteEngine } from './engine.ts';

/** Finished matches and the journal of those under way. */
export function createMatchStore({ db, guard, atomically }: SqliteEngine): MatchStore {
  const insertRecord = db.prepare(
    'INSERT INTO match_record (id, ended_at, mode, topic, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const insertPlayer = db.prepare(
    'INSERT INTO match_player (player_id, match_id, ended_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const selectRecord = db.prepare('SELECT body FROM match_record WHERE id = ?');
  const selectRecent = db.prepare('SELECT body FROM match_record ORDER BY ended_at DESC, id LIMIT ?');
  const selectOfPlayer = db.prepare(
    'SELECT r.body FROM match_player p CROSS JOIN match_record r ON r.id = p.match_id WHERE p.player_id = ? ORDER BY p.ended_at DESC, p.match_id LIMIT ?',
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
  const deleteInputs = db.prepare('DELETE FROM journal_input WHERE match_id = ?');
  const cutInputs = db.prepare('DELETE FROM journal_input WHERE match_id = ? AND number >= ?');
  const selectJournals = db.prepare('SELECT match_id, head FROM journal ORDER BY opened, match_id');
  const selectInputs = db.prepare('SELECT number, body FROM journal_input WHERE match_id = ? ORDER BY number');

  function add(matchId: string, number: number, body: string): void {
    if (insertInput.run(matchId, number, body).changes === 1 || selectInput.get(matchId, number)?.['body'] === body)
      return;
    throw new StorageError('storage/conflict', `Another input is number ${number} of the match ${matchId} already.`);
  }

  function forget(matchId: string): void {
    deleteJournal.run(matchId);
    deleteInputs.run(matchId);
  }

  return {
    save: (record) =>
      atomically(() => {
        const { changes } = insertRecord.run(
          record.id,
          record.endedAt,
          record.mode,
          record.topic,
          JSON.stringify(record),
        );
        forget(record.id);
        if (changes === 0) return;
        for (const seat of record.seats) {
          if (seat.kind === 'human') insertPlayer.run(seat.playerId, record.id, record.endedAt);
        }
      }),
    find: (id) => guard(() => parse<MatchRecord>(selectRecord.get(id)?.['body'])),
    recent: ({ limit, playerId }) =>
      guard(() =>
        (playerId === undefined ? selectRecent.all(limit) : selectOfPlayer.all(playerId, limit)).flatMap(
          (row) => parse<MatchRecord>(row['body']) ?? [],
        ),
      ),
    open: ({ matchId, ...head }) => guard(() => void insertJournal.run(matchId, JSON.stringify(head))),
    append: (batch) =>
      atomically(() => {
        for (const { matchId, from, inputs } of batch) {
          if (!isOpen.get(matchId)) continue;
          inputs.forEach((input, i) => add(matchId, from + i, JSON.stringify(input)));
        }
      }),
    cut: (matchId, from) => guard(() => void cutInputs.run(matchId, from)),
    discard: (matchId) => atomically(() => forget(matchId)),
    unfinished: () =>
      guard(() =>
        selectJournals.all().flatMap((row): UnfinishedMatch[] => {
          const matchId = String(row['match_id']);
          const head = parse<Omit<UnfinishedMatch, 'matchId' | 'inputs'>>(row['head']);
          return head ? [{ matchId, ...head, inputs: withoutGaps(selectInputs.all(matchId)) }] : [];
        }),
      ),
  };
}

/** Inputs up to the first missing number: what comes after a gap cannot be played. */
function withoutGaps(rows: readonly Record<string, unknown>[]): Input[] {
  const inputs: Input[] = [];
  for (const row of rows) {
    if (row['number'] !== inputs.length) break;
    const input = parse<Input>(row['body']);
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
