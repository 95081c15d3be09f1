import { statSync, writeFileSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import { sentenceOf } from '#shared/questions/formats/reason.ts';
import type { ImportHints } from '#shared/questions/formats/row.ts';
import type { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import type { QuestionStore } from '../storage/storage.ts';
import type { ImportFormat } from './import-file.ts';
import { type Change, type ImportReport, importInto } from './import-into.ts';

/** What is shown of a list that may be long. */
const SHOWN_ROWS = 20;
/** What is shown of a text that changes, characters. */
const SHOWN_CHARS = 60;

export interface ImportCommand {
  readonly file: string;
  readonly format: ImportFormat;
  readonly hints: ImportHints;
  /** Where the report of rows that did not go in is written, a line of JSON each. */
  readonly report?: string | undefined;
  readonly dryRun: boolean;
  /** What rooms draw where nobody chooses another language (`QUESTION_LANG`). */
  readonly drawnLang: string;
}

/** Imports a file and says what became of its rows; true: all of them are in the bank, or would be. */
export async function importCommand(
  store: QuestionStore,
  answerKinds: AnswerKinds,
  { file, format, hints, report: reportFile, dryRun, drawnLang }: ImportCommand,
  print: (line: string) => void,
): Promise<boolean> {
  const bar = progress(statSync(file).size);
  const report = await importInto(store, file, format, hints, {
    answerKinds,
    dryRun,
    onBytes: (bytes) => bar?.update(bytes),
  });
  bar?.stop();
  for (const line of linesOf(report, { dryRun, drawnLang, hasFile: reportFile !== undefined })) print(line);
  const left = [...report.problems, ...report.olderRows];
  if (reportFile !== undefined)
    writeFileSync(
      reportFile,
      left.map(({ line, why }) => `${JSON.stringify({ line, reason: sentenceOf(why) })}\n`).join(''),
    );
  return report.refused + report.older === 0 && report.stoppedAt === null;
}

/** A report as a terminal shows it: what is new and what changes in a dry run, what stays out, and the sums. */
export function linesOf(
  report: ImportReport,
  { dryRun, drawnLang, hasFile }: { dryRun: boolean; drawnLang: string; hasFile: boolean },
): string[] {
  const { added, changed, same, older, olderRows, refused, problems, changes, languages, stoppedAt } = report;
  const left = refused + older;
  const others = [...languages].filter(([lang]) => lang !== drawnLang);
  return [
    ...(dryRun ? changesShown(changes) : []),
    ...[...problems, ...olderRows].slice(0, SHOWN_ROWS).map(({ line, why }) => `  line ${line}: ${sentenceOf(why)}`),
    ...(left > SHOWN_ROWS
      ? [`  ... and ${left - SHOWN_ROWS} more${hasFile ? '' : '; --report FILE writes them all'}`]
      : []),
    `${dryRun ? 'Would keep' : 'Kept'} ${added + changed + same}: ${added} new, ${changed} changed, ${same} known already.${older > 0 ? ` Left ${older} that the bank has newer.` : ''} Refused ${refused}.`,
    ...others.map(
      ([lang, count]) =>
        `${count} of them ${count === 1 ? 'is' : 'are'} in "${lang}": rooms draw "${drawnLang}" where nobody chooses another (QUESTION_LANG). --lang says what a file is in.`,
    ),
    ...(stoppedAt
      ? [
          `Writing stopped after line ${stoppedAt.line}: ${stoppedAt.reason} What was written stays; run it again to go on.`,
        ]
      : []),
  ];
}

function linesOfChange({ line, id, stem, differences }: Change): string[] {
  if (differences.length === 0) return [`  line ${line}: new: ${cut(stem)}`];
  return [
    `  line ${line}: changes ${id}`,
    ...differences.map(({ field, was, is }) => `    ${field}: "${cut(was)}" -> "${cut(is)}"`),
  ];
}

function changesShown(changes: readonly Change[]): string[] {
  const rest = changes.length - SHOWN_ROWS;
  return [
    ...changes.slice(0, SHOWN_ROWS).flatMap(linesOfChange),
    ...(rest > 0 ? [`  ... and ${rest} more that are new or changed`] : []),
  ];
}

function cut(text: string): string {
  return text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS - 1)}…` : text;
}

/** A bar for files one waits for, and only where somebody looks. */
function progress(size: number): SingleBar | null {
  if (!process.stderr.isTTY || size < 1024 * 1024) return null;
  const bar = new SingleBar({
    format: '  importing [{bar}] {percentage} %  {eta_formatted} left',
    hideCursor: true,
    stream: process.stderr,
  });
  bar.start(size, 0);
  return bar;
}
