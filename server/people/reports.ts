import { ID_SHOWN_CHARS } from '../desk/reported-people.ts';
import type { LineReport, ReportStore } from '../storage/ports/reports.ts';

/** Looked through at once: a reviewer comes back for more. */
const PAGE_REPORTS = 100;

/** `npm run reports`: settles the reports that are named, else shows what waits, the oldest first. */
export async function reviewReports(
  reports: ReportStore,
  settle: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  for (const id of settle)
    print((await reports.settle(id)) ? `${id} is settled and forgotten.` : `There is no report "${id}".`);
  if (settle.length > 0) return;
  const open = await reports.open({ limit: PAGE_REPORTS });
  if (open.length === 0) return print('No line of a chat waits for review.');
  const byAuthor = Map.groupBy(open, ({ authorId }) => authorId);
  for (const [author, all] of byAuthor) {
    const reporters = new Set(all.map(({ reporterId }) => reporterId)).size;
    print(`\nPlayer ${author.slice(0, ID_SHOWN_CHARS)}: ${all.length} reported, by ${reporters}`);
    for (const report of all) print(describeReport(report));
  }
  print('\nWhat you have seen is settled with --settle ID, several where they belong together.');
}

function describeReport({ id, at, name, text, before }: LineReport): string {
  const when = `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return [
    `  ${id}  (${when})`,
    ...before.map((line) => `      ${line.name}: ${line.text}`),
    `    > ${name}: ${text}`,
  ].join('\n');
}
