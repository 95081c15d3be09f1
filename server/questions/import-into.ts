import type { Difference } from '#shared/protocol/imports.ts';
import { because, type Reason } from '#shared/questions/formats/reason.ts';
import { type ImportHints, problem, type RowProblem } from '#shared/questions/formats/row.ts';
import type { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import type { QuestionStore } from '../storage/storage.ts';
import { type ImportFormat, rowsOf } from './import-file.ts';
import { type Candidate, type Settled, settleRows } from './settle-rows.ts';
import { Sieve } from './sieve.ts';

/** Questions written at once: each batch is in the bank whole or not at all. */
const BATCH_QUESTIONS = 1000;
/** Reasons kept for the report; the rest are counted. The same of what is new and what changes. */
const REASONS_KEPT = 10_000;

/** A row that is new to the bank, or that changes what the bank says. */
export interface Change {
  readonly line: number;
  readonly id: string;
  readonly stem: string;
  /** Empty for a new one. */
  readonly differences: readonly Difference[];
}

export interface ImportReport {
  added: number;
  changed: number;
  same: number;
  /** Rows that could not be kept, and the first of their reasons. */
  refused: number;
  problems: RowProblem[];
  /** Rows that are older than what the bank has, which stays, and the first of them. */
  older: number;
  olderRows: RowProblem[];
  /** The first of those that are new or changed. */
  changes: Change[];
  /** How many of the questions that are in now, by language. */
  languages: Map<string, number>;
  /** Set when writing failed: what had been written before it stays, and a second run goes on from there. */
  stoppedAt: { line: number; reason: string } | null;
}

/**
 * Reads a file into the bank: every row that can be kept is, every other one is in the report. A row whose id is known
 * and that says something else becomes the next revision. Running it again changes nothing that is there already; a dry
 * run says what would happen, and writes nothing.
 */
export async function importInto(
  store: QuestionStore,
  path: string,
  format: ImportFormat,
  hints: ImportHints,
  {
    dryRun = false,
    onBytes,
    answerKinds,
  }: { dryRun?: boolean; onBytes?: (bytes: number) => void; answerKinds?: AnswerKinds } = {},
): Promise<ImportReport> {
  const report: ImportReport = {
    ...{ added: 0, changed: 0, same: 0, refused: 0, older: 0 },
    ...{ problems: [], olderRows: [], changes: [], languages: new Map(), stoppedAt: null },
  };
  let batch: Candidate[] = [];
  let lastLine = 0;
  const sieve = new Sieve(answerKinds);
  const refuse = (line: number, why: Reason | readonly Reason[]): void => {
    report.refused++;
    if (report.problems.length < REASONS_KEPT) report.problems.push(problem(line, why));
  };
  const write = async (): Promise<void> => {
    const rows = await settleRows(store, batch);
    batch = [];
    const kept = rows.filter((row) => row.is === 'new' || row.is === 'changed');
    const known = rows.filter((row) => row.is === 'known');
    const { added, changed, same } = dryRun
      ? amountsOf(kept)
      : await store.upsert(kept.map(({ question }) => question));
    report.added += added;
    report.changed += changed;
    report.same += known.length + same;
    for (const row of rows) {
      if (row.is !== 'older') continue;
      report.older++;
      if (report.olderRows.length < REASONS_KEPT) report.olderRows.push(problem(row.line, row.why));
    }
    report.changes.push(...kept.slice(0, REASONS_KEPT - report.changes.length).map(changeOf));
    for (const { question } of [...kept, ...known])
      report.languages.set(question.lang, (report.languages.get(question.lang) ?? 0) + 1);
  };
  try {
    let rows = 0;
    for await (const row of rowsOf(path, format, hints, onBytes, answerKinds?.list)) {
      rows++;
      const sieved = sieve.take(row);
      if (sieved.is === 'refused') {
        refuse(row.line, sieved.why);
        continue;
      }
      if (sieved.is === 'again') report.same++;
      else batch.push({ line: row.line, question: sieved.question });
      if (batch.length >= BATCH_QUESTIONS) await write();
      lastLine = row.line;
    }
    await write();
    if (rows === 0) refuse(1, because`There is no question in the file.`);
  } catch (error) {
    report.stoppedAt = { line: lastLine, reason: (error as Error).message };
  }
  return report;
}

type Kept = Extract<Settled, { readonly is: 'new' | 'changed' }>;

/** What writing would do, by what is settled. */
function amountsOf(kept: readonly Kept[]): { added: number; changed: number; same: number } {
  const added = kept.filter((row) => row.is === 'new').length;
  return { added, changed: kept.length - added, same: 0 };
}

function changeOf(row: Kept): Change {
  const { id, stem } = row.question;
  return { line: row.line, id, stem, differences: row.is === 'changed' ? row.differences : [] };
}
