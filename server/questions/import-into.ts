import { type ImportHints, problem, type RowProblem } from '#shared/questions/formats/row.ts';
import type { Question } from '#shared/questions/question.ts';
import type { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import { hashText } from '#shared/rules/random.ts';
import type { QuestionStore } from '../storage/storage.ts';
import { type Difference, differencesOf } from './differences.ts';
import { type ImportFormat, rowsOf } from './import-file.ts';

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

interface Candidate {
  readonly line: number;
  readonly question: Question;
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
  /** What this file says under each id, as a hash. */
  const seen = new Map<string, number>();
  const refuse = (line: number, reason: string): void => {
    report.refused++;
    if (report.problems.length < REASONS_KEPT) report.problems.push(problem(line, reason));
  };
  const write = async (): Promise<void> => {
    const { questions, changes, same, older } = await settle(store, batch);
    batch = [];
    const { added, changed, same: taken } = dryRun ? amountsOf(changes) : await store.upsert(questions);
    report.added += added;
    report.changed += changed;
    report.same += same.length + taken;
    for (const { line, reason } of older) {
      report.older++;
      if (report.olderRows.length < REASONS_KEPT) report.olderRows.push(problem(line, reason));
    }
    report.changes.push(...changes.slice(0, REASONS_KEPT - report.changes.length));
    for (const { lang } of [...questions, ...same]) report.languages.set(lang, (report.languages.get(lang) ?? 0) + 1);
  };
  try {
    let rows = 0;
    for await (const row of rowsOf(path, format, hints, onBytes, answerKinds?.list)) {
      rows++;
      const reason = row.ok ? (answerKinds?.problemOf(row.question) ?? null) : row.reason;
      if (!row.ok || reason !== null) {
        refuse(row.line, reason ?? '');
        continue;
      }
      const { id } = row.question;
      const hash = hashText(JSON.stringify(row.question));
      const before = seen.get(id);
      if (before === hash) report.same++;
      else if (before !== undefined) refuse(row.line, `Another question of this file has the id "${id}" already.`);
      else batch.push({ line: row.line, question: row.question });
      seen.set(id, before ?? hash);
      if (batch.length >= BATCH_QUESTIONS) await write();
      lastLine = row.line;
    }
    await write();
    if (rows === 0) refuse(1, 'There is no question in the file.');
  } catch (error) {
    report.stoppedAt = { line: lastLine, reason: (error as Error).message };
  }
  return report;
}

interface Settled {
  /** To be written. */
  readonly questions: Question[];
  readonly changes: Change[];
  readonly same: Question[];
  readonly older: { line: number; reason: string }[];
}

/** What each of these questions is to the bank. */
async function settle(store: QuestionStore, batch: readonly Candidate[]): Promise<Settled> {
  const settled: Settled = { questions: [], changes: [], same: [], older: [] };
  const known = await Promise.all(batch.map(({ question }) => store.find(question.id)));
  batch.forEach(({ line, question }, i) => {
    const was = known[i];
    const { id, stem, revision } = question;
    const differences = was ? differencesOf(was, question) : [];
    if (was && differences.length === 0) settled.same.push(question);
    else if (was && revision < was.revision)
      settled.older.push({
        line,
        reason: `The bank has revision ${was.revision} of "${id}", which stays. Give this one the revision ${was.revision + 1} to replace it.`,
      });
    else {
      settled.questions.push(was?.revision === revision ? { ...question, revision: revision + 1 } : question);
      settled.changes.push({ line, id, stem, differences });
    }
  });
  return settled;
}

/** What writing would do, by what is settled. */
function amountsOf(changes: readonly Change[]): { added: number; changed: number; same: number } {
  const added = changes.filter(({ differences }) => differences.length === 0).length;
  return { added, changed: changes.length - added, same: 0 };
}
