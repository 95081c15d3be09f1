import {
  type ImportAnswer,
  type ImportRow,
  type ImportState,
  ROW_STATES,
  type RowState,
} from '#shared/protocol/imports.ts';
import { because, type Reason } from '#shared/questions/formats/reason.ts';
import { reasonIn } from '#shared/questions/formats/reason-error.ts';
import type { ReadFields, Row } from '#shared/questions/formats/row.ts';
import type { Question } from '#shared/questions/question.ts';
import type { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import { isSmall } from '../questions/lean-row.ts';
import type { Candidate, Settled } from '../questions/settle-rows.ts';
import { Sieve } from '../questions/sieve.ts';
import type { ImportTarget } from './import-target.ts';
import { mendedRow } from './mended-row.ts';

/** What is written at once: between two of these others have their turn. */
const PORTION_QUESTIONS = 100;

export interface OpenImportArgs {
  readonly id: string;
  /** Whose it is. */
  readonly owner: string;
  readonly file: string;
  readonly size: number;
  readonly target: ImportTarget;
  readonly kinds: AnswerKinds;
  /** What rooms draw where nobody chooses another language. */
  readonly drawnLang: string;
  /** Hears what a store threw that could not be written. */
  readonly onFault: (error: unknown) => void;
  /** How many files are read before it; null: it has its turn. */
  readonly ahead: () => number | null;
}

const NOT_WRITTEN = because`The questions could not be written just now. What is in stays; take in the rest again.`;

/** A row that is kept may change what the target has: its question has passed the gate. */
interface Kept extends ImportRow {
  readonly is: 'new' | 'changed' | 'known' | 'older';
  readonly passed: Question;
}
type KnownRow = Kept | (ImportRow & { readonly is: 'refused' });

/** A file between being read and being taken in: what each of its rows is, and what its owner did about that. */
export class OpenImport {
  readonly id: string;
  readonly owner: string;
  private readonly args: OpenImportArgs;
  private readonly sieve: Sieve;
  private readonly rows: KnownRow[] = [];
  private state: ImportState = 'reading';
  private read = 0;
  private again = 0;
  private taken = 0;
  private toTake = 0;
  private added = 0;
  private changed = 0;
  private stopped: Reason | null = null;

  constructor(args: OpenImportArgs) {
    this.args = args;
    this.id = args.id;
    this.owner = args.owner;
    this.sieve = new Sieve(args.kinds);
  }

  /** Rows of the file as they come, `read` bytes into it. What comes after its end is not taken. */
  async add(rows: readonly Row[], read: number): Promise<void> {
    const candidates: Candidate[] = [];
    const places = rows.map((row) => {
      const sieved = this.sieve.take(row);
      if (sieved.is === 'candidate') candidates.push({ line: row.line, question: sieved.question });
      if (sieved.is === 'again') this.again++;
      return { row, sieved };
    });
    const settled = await this.args.target.settle(candidates);
    if (this.state !== 'reading') return;
    let next = 0;
    for (const { row, sieved } of places) {
      const at = this.rows.length;
      if (sieved.is === 'refused') this.rows.push(refused(at, row.line, sieved.why, sieved.read));
      const found = sieved.is === 'candidate' ? settled[next++] : undefined;
      if (found) this.rows.push(kept(at, found));
    }
    this.read = read;
  }

  /** The file has been read; `stopped` says what is left of it. */
  ready(stopped: Reason | null): void {
    if (this.rows.length === 0 && stopped === null)
      this.rows.push(refused(0, 1, [because`There is no question in the file.`], undefined));
    this.read = this.args.size;
    this.state = 'ready';
    this.stopped = stopped;
  }

  fail(why: Reason): void {
    this.state = 'failed';
    this.stopped = why;
  }

  /** Its rows may be changed and taken in. */
  get isOpen(): boolean {
    return this.state === 'ready' || this.state === 'done';
  }

  /** Nothing is being done with it. */
  get isIdle(): boolean {
    return this.state !== 'reading' && this.state !== 'taking';
  }

  row(at: number): ImportRow | null {
    const row = this.rows[at];
    return row ? shown(row) : null;
  }

  page(is: RowState | null, after: number, limit: number): { rows: ImportRow[]; next: number | null } {
    const rows: ImportRow[] = [];
    for (let at = after + 1; at < this.rows.length; at++) {
      const row = this.rows[at];
      if (!row || (is !== null && row.is !== is)) continue;
      if (rows.length === limit) return { rows, next: rows.at(-1)?.at ?? null };
      rows.push(shown(row));
    }
    return { rows, next: null };
  }

  /** Another question in the place of a row, checked as if the file had said it. Null: there is no such row, or it is being taken in, or was changed, by now. */
  async mend(at: number, fields: ReadFields): Promise<ImportRow | null> {
    const was = this.rows[at];
    if (!was) return null;
    if (was.is !== 'refused') this.sieve.forget(was.passed.id);
    const sieved = this.sieve.take(mendedRow(was.line, fields));
    let row: KnownRow;
    if (sieved.is === 'candidate') {
      const [found] = await this.args.target.settle([{ line: was.line, question: sieved.question }]);
      if (!found) throw new Error('a target settles every row it is handed');
      if (!this.isOpen || this.rows[at] !== was) {
        this.sieve.forget(sieved.question.id);
        return null;
      }
      row = { ...kept(at, found), isMended: true };
    } else {
      const { why, read } =
        sieved.is === 'again' ? { why: [because`Another row of this file says the same.`], read: fields } : sieved;
      row = { ...refused(at, was.line, why, read ?? fields), isMended: true };
    }
    this.rows[at] = row;
    this.state = 'ready';
    return shown(row);
  }

  /** Leaves a row out, or takes it back in. */
  leave(at: number, isOut: boolean): ImportRow | null {
    const was = this.rows[at];
    if (!was) return null;
    const row = { ...was, isOut };
    this.rows[at] = row;
    this.state = 'ready';
    return shown(row);
  }

  /** Takes in what is new and what changes, a portion at a time. What was written before it stops stays, and is known to the next try. */
  async take(): Promise<void> {
    const rows = this.rows.filter(goesIn);
    Object.assign(this, { state: 'taking', taken: 0, toTake: rows.length, stopped: null });
    try {
      for (let from = 0; from < rows.length; from += PORTION_QUESTIONS) {
        const portion = rows.slice(from, from + PORTION_QUESTIONS);
        const { added, changed } = await this.args.target.write(
          portion.map(({ line, passed }) => ({ line, question: passed })),
        );
        this.added += added;
        this.changed += changed;
        this.taken += portion.length;
        for (const row of portion) this.rows[row.at] = { ...row, is: 'known', differences: [] };
      }
      this.state = 'done';
    } catch (error) {
      this.state = 'ready';
      this.stopped = reasonIn(error, NOT_WRITTEN);
      if (this.stopped === NOT_WRITTEN) this.args.onFault(error);
    }
  }

  answer(): ImportAnswer {
    const { id, state, read, taken, toTake, added, changed, stopped } = this;
    const { file, size, drawnLang } = this.args;
    const ahead = state === 'reading' ? this.args.ahead() : null;
    const rows = Object.fromEntries(ROW_STATES.map((is) => [is, 0])) as Record<RowState, number>;
    const otherLangs: Record<string, number> = {};
    for (const row of this.rows) {
      rows[row.is]++;
      if (!goesIn(row) || row.passed.lang === drawnLang) continue;
      otherLangs[row.passed.lang] = (otherLangs[row.passed.lang] ?? 0) + 1;
    }
    rows.known += this.again;
    const out = this.rows.filter((row) => row.isOut && (row.is === 'new' || row.is === 'changed')).length;
    return { id, file, state, ahead, read, size, rows, out, taken, toTake, added, changed, otherLangs, stopped };
  }
}

function goesIn(row: KnownRow): row is Kept {
  return (row.is === 'new' || row.is === 'changed') && !row.isOut;
}

function kept(at: number, { line, question, ...settled }: Settled): Kept {
  return {
    ...{ at, line, is: settled.is, question: { ...question }, passed: question, isMended: false, isOut: false },
    why: settled.is === 'older' ? [settled.why] : [],
    differences: settled.is === 'changed' ? settled.differences : [],
  };
}

function refused(at: number, line: number, why: readonly Reason[], read: ReadFields | undefined): KnownRow {
  return {
    ...{ at, line, is: 'refused', why, differences: [], isMended: false, isOut: false },
    question: isSmall(read) ? read : {},
  };
}

function shown(row: KnownRow): ImportRow {
  if (row.is === 'refused') return row;
  const { passed: _gate, ...rest } = row;
  return rest;
}
