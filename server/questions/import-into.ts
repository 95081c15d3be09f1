import type { ImportHints, RowProblem } from '#shared/questions/formats/row.ts';
import type { Question } from '#shared/questions/question.ts';
import type { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import type { QuestionStore } from '../storage/storage.ts';
import { type ImportFormat, rowsOf } from './import-file.ts';

/** Questions written at once: each batch is in the bank whole or not at all. */
const BATCH_QUESTIONS = 1000;
/** Reasons kept for the report; the rest are counted. */
const REASONS_KEPT = 10_000;

export interface ImportReport {
  added: number;
  changed: number;
  same: number;
  /** Rows that could not be kept, and the first of their reasons. */
  refused: number;
  problems: RowProblem[];
  /** Set when writing failed: what had been written before it stays, and a second run goes on from there. */
  stoppedAt: { line: number; reason: string } | null;
}

/**
 * Reads a file into the bank with flat memory: every row that can be kept is, every other one is in the report.
 * Running it again changes nothing that is there already.
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
  const report: ImportReport = { added: 0, changed: 0, same: 0, refused: 0, problems: [], stoppedAt: null };
  let batch: Question[] = [];
  let lastLine = 0;
  const write = async (): Promise<void> => {
    if (batch.length === 0) return;
    if (dryRun) report.added += batch.length;
    else {
      const { added, changed, same } = await store.upsert(batch);
      report.added += added;
      report.changed += changed;
      report.same += same;
    }
    batch = [];
  };
  try {
    for await (const row of rowsOf(path, format, hints, onBytes, answerKinds?.list)) {
      const reason = row.ok ? (answerKinds?.problemOf(row.question) ?? null) : row.reason;
      if (!row.ok || reason !== null) {
        report.refused++;
        if (report.problems.length < REASONS_KEPT)
          report.problems.push({ ok: false, line: row.line, reason: reason ?? '' });
        continue;
      }
      batch.push(row.question);
      if (batch.length >= BATCH_QUESTIONS) await write();
      lastLine = row.line;
    }
    await write();
  } catch (error) {
    report.stoppedAt = { line: lastLine, reason: (error as Error).message };
  }
  return report;
}
