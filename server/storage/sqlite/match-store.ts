import type { DatabaseSync } from 'node:sqlite';
import type { Input } from '#shared/rules/input.ts';
import type { MatchRecord, MatchStore, UnfinishedMatch } from '../storage.ts';
import { inTransaction } from './database.ts';

/** Finished matches and the journal of those under way. */
export function createMatchStore(db: DatabaseSync, guard: <T>(work: () => T) => Promise<T>): MatchStore {
  const insertRecord = db.prepare(
    'INSERT INTO match_record (id, ended_at, mode, topic, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const insertPlayer = db.prepare(
    'INSERT INTO match_player (player_id, match_id, ended_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const selectRecord = db.prepare('SELECT body FROM match_record WHERE id = ?');
  const selectRecent = db.prepare('SELECT body FROM match_record ORDER BY ended_at DESC LIMIT ?');
  const selectOfPlayer = db.prepare(
    'SELECT r.body FROM match_player p JOIN match_record r ON r.id = p.match_id WHERE p.player_id = ? ORDER BY p.ended_at DESC LIMIT ?',
  );
  const insertJournal = db.prepare(
    'INSERT INTO journal (match_id, opened, head) VALUES (?, unixepoch(), ?) ON CONFLICT (match_id) DO NOTHING',
  );
  const insertInput = db.prepare(
    'INSERT INTO journal_input (match_id, number, body) VALUES (?, ?, ?) ON CONFLICT (match_id, number) DO NOTHING',
  );
  const deleteJournal = db.prepare('DELETE FROM journal WHERE match_id = ?');
  const deleteInputs = db.prepare('DELETE FROM journal_input WHERE match_id = ?');
  const selectJournals = db.prepare('SELECT match_id, head FROM journal ORDER BY opened, match_id');
  const selectInputs = db.prepare('SELECT number, body FROM journal_input WHERE match_id = ? ORDER BY number');

  function forget(matchId: string): void {
    deleteJournal.run(matchId);
    deleteInputs.run(matchId);
  }

  return {
    save: (record) =>
      guard(() =>
        inTransaction(db, () => {
          insertRecord.run(record.id, record.endedAt, record.mode, record.topic, JSON.stringify(record));
          for (const seat of record.seats)
            if (seat.kind === 'human') insertPlayer.run(seat.playerId, record.id, record.endedAt);
          forget(record.id);
        }),
      ),
    find: (id) => guard(() => parse<MatchRecord>(selectRecord.get(id)?.['body'])),
    recent: ({ limit, playerId }) =>
      guard(() =>
        (playerId === undefined ? selectRecent.all(limit) : selectOfPlayer.all(playerId, limit)).flatMap(
          (row) => parse<MatchRecord>(row['body']) ?? [],
        ),
      ),
    open: ({ matchId, ...head }) => guard(() => void insertJournal.run(matchId, JSON.stringify(head))),
    append: (batch) =>
      guard(() =>
        inTransaction(db, () => {
          for (const { matchId, from, inputs } of batch) {
            inputs.forEach((input, i) => insertInput.run(matchId, from + i, JSON.stringify(input)));
          }
        }),
      ),
    discard: (matchId) => guard(() => inTransaction(db, () => forget(matchId))),
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

function parse<T>(text: unknown): T | null {
  return typeof text === 'string' ? (JSON.parse(text) as T) : null;
}
