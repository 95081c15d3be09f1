import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Input } from '#shared/rules/input.ts';
import {
  type Appended,
  FIRST_EPOCH,
  lost,
  type OpenJournal,
  type OpenJournalHead,
  type Owned,
  StorageError,
  type UnfinishedMatch,
} from '../storage.ts';
import type { SqliteEngine } from './engine.ts';

/** So many rows in one statement: the driver is synchronous, and a journal of thousands of people is long. */
const CHUNK_ROWS = 250;

/**
 * The tables of a journal, in the file of the database or in one of their own: each match's journal lies in one file as
 * long as it lasts, whoever keeps it. Whose it is stands beside it, so that one transaction asks and writes.
 */
export class JournalFile {
  private readonly engine: SqliteEngine;
  private readonly sql: ReturnType<typeof statementsOf>;

  constructor(engine: SqliteEngine) {
    this.engine = engine;
    this.sql = statementsOf(engine.db);
  }

  /** Begins a journal, once. */
  open({ matchId, ...head }: Omit<UnfinishedMatch, 'inputs'>, owner: string): Promise<void> {
    return this.engine.guard(() => void this.sql.insertJournal.run(matchId, JSON.stringify(head), owner, FIRST_EPOCH));
  }

  /** Whether the journal of a match lies here. */
  has(matchId: string): Promise<boolean> {
    return this.engine.guard(() => this.sql.selectEpoch.get(matchId) !== undefined);
  }

  /** See `MatchStore.append`: all of them, but for those that are lost, or none. */
  append(batch: readonly Appended[]): Promise<readonly string[]> {
    return this.engine.atomically(() => {
      const lostOnes: string[] = [];
      for (const { matchId, epoch, from, inputs } of batch) {
        if (this.epochOf(matchId) !== epoch) lostOnes.push(matchId);
        else inputs.forEach((input, i) => this.add(matchId, from + i, JSON.stringify(input)));
      }
      return lostOnes;
    });
  }

  takeOver({ matchId, epoch }: Owned, owner: string, isAgain: boolean): Promise<OpenJournal | null> {
    return this.engine.atomically(() => {
      const row = this.sql.selectJournal.get(matchId);
      const isOwn = isAgain && row?.owner === owner && row.epoch === epoch + 1;
      if (!isOwn && this.sql.raiseEpoch.run(owner, matchId, epoch).changes === 0) return null;
      const head = headOf(this.sql.selectJournal.get(matchId));
      return head && { ...head, inputs: this.inputs(matchId) };
    });
  }

  cut(matchId: string, from: number, epoch: number): Promise<void> {
    return this.engine.atomically(() => {
      if (this.epochOf(matchId) === epoch) this.sql.cutInputs.run(matchId, from);
    });
  }

  /** Whether the journal is somebody else's. One that is gone is nobody's. */
  async isTaken(matchId: string, epoch: number): Promise<boolean> {
    const known = await this.engine.guard(() => this.epochOf(matchId));
    return known !== null && known !== epoch;
  }

  /** Rejects where it is. */
  async assertOwn(matchId: string, epoch: number): Promise<void> {
    if (await this.isTaken(matchId, epoch)) throw lost(matchId);
  }

  /** Ends a journal: its head at once, which only its owner can, then its inputs. */
  async forget(matchId: string, epoch: number): Promise<void> {
    await this.engine.atomically(() => {
      const known = this.epochOf(matchId);
      if (known !== null && known !== epoch) throw lost(matchId);
      this.sql.deleteJournal.run(matchId);
    });
    await this.forgetInputs(matchId);
  }

  /** A process died between the end of a journal and the last of its inputs. */
  async forgetOrphans(): Promise<void> {
    for (let matchId = ''; ; ) {
      const next = await this.engine.guard(() => this.sql.nextWithInputs.get(matchId)?.match_id);
      if (next === undefined) return;
      matchId = String(next);
      if (!(await this.has(matchId))) await this.forgetInputs(matchId);
    }
  }

  /** Tokens of the owners of the journals in it. */
  owners(): Promise<string[]> {
    return this.engine.guard(() => this.sql.selectOwners.all().map((row) => String(row.owner)));
  }

  /** Heads of an owner's journals, the oldest first. */
  headsOf(owner: string): Promise<OpenJournalHead[]> {
    return this.engine.guard(() => this.sql.selectOfOwner.all(owner).flatMap((row) => headOf(row) ?? []));
  }

  unfinished(): Promise<OpenJournal[]> {
    return this.engine.guard(() =>
      this.sql.selectJournals.all().flatMap((row) => {
        const head = headOf(row);
        return head ? [{ ...head, inputs: this.inputs(head.matchId) }] : [];
      }),
    );
  }

  /** Null where there is none. */
  private epochOf(matchId: string): number | null {
    const row = this.sql.selectEpoch.get(matchId);
    return row === undefined ? null : Number(row.epoch);
  }

  private add(matchId: string, number: number, body: string): void {
    const { insertInput, selectInput } = this.sql;
    if (insertInput.run(matchId, number, body).changes === 1 || selectInput.get(matchId, number)?.body === body) return;
    throw new StorageError('storage/refused', `Another input is number ${number} of the match ${matchId} already.`);
  }

  /** Inputs up to the first missing number: what comes after a gap cannot be played. */
  private inputs(matchId: string): Input[] {
    const inputs: Input[] = [];
    for (const row of this.sql.selectInputs.all(matchId)) {
      if (row.number !== inputs.length) break;
      const input = parse<Input>(row.body);
      if (!input) break;
      inputs.push(input);
    }
    return inputs;
  }

  /** The inputs of a journal whose head is gone: nothing reads them any more. */
  private async forgetInputs(matchId: string): Promise<void> {
    const { guard } = this.engine;
    const last = await guard(() => this.sql.lastInput.get(matchId)?.number);
    if (last === undefined) return;
    for (let below = CHUNK_ROWS; ; below += CHUNK_ROWS) {
      await guard(() => void this.sql.deleteInputs.run(matchId, below));
      if (below > Number(last)) return;
      await yieldToOthers();
    }
  }
}

function statementsOf(db: DatabaseSync) {
  return {
    insertJournal: db.prepare(
      'INSERT INTO journal (match_id, opened, head, owner, epoch) VALUES (?, unixepoch(), ?, ?, ?) ON CONFLICT (match_id) DO NOTHING',
    ),
    selectEpoch: db.prepare('SELECT epoch FROM journal WHERE match_id = ?'),
    selectJournal: db.prepare('SELECT match_id, head, owner, epoch FROM journal WHERE match_id = ?'),
    selectJournals: db.prepare('SELECT match_id, head, owner, epoch FROM journal ORDER BY opened, match_id'),
    selectOwners: db.prepare('SELECT DISTINCT owner FROM journal'),
    selectOfOwner: db.prepare(
      'SELECT match_id, head, owner, epoch FROM journal WHERE owner = ? ORDER BY opened, match_id',
    ),
    raiseEpoch: db.prepare('UPDATE journal SET epoch = epoch + 1, owner = ? WHERE match_id = ? AND epoch = ?'),
    deleteJournal: db.prepare('DELETE FROM journal WHERE match_id = ?'),
    insertInput: db.prepare(
      'INSERT INTO journal_input (match_id, number, body) VALUES (?, ?, ?) ON CONFLICT (match_id, number) DO NOTHING',
    ),
    selectInput: db.prepare('SELECT body FROM journal_input WHERE match_id = ? AND number = ?'),
    selectInputs: db.prepare('SELECT number, body FROM journal_input WHERE match_id = ? ORDER BY number'),
    deleteInputs: db.prepare('DELETE FROM journal_input WHERE match_id = ? AND number < ?'),
    cutInputs: db.prepare('DELETE FROM journal_input WHERE match_id = ? AND number >= ?'),
    lastInput: db.prepare('SELECT number FROM journal_input WHERE match_id = ? ORDER BY number DESC LIMIT 1'),
    nextWithInputs: db.prepare('SELECT match_id FROM journal_input WHERE match_id > ? ORDER BY match_id LIMIT 1'),
  };
}

function headOf(row: Record<string, unknown> | undefined): OpenJournalHead | null {
  const head = parse<Omit<UnfinishedMatch, 'matchId' | 'inputs'>>(row?.head);
  return head && row ? { matchId: String(row.match_id), ...head, epoch: Number(row.epoch) } : null;
}

/** Null for what is not there, and for what no longer is JSON: one damaged row does not keep the others from being read. */
export function parse<T>(text: unknown): T | null {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
