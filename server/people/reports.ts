import { PAGE_REPORTS } from '#shared/protocol/people-desk.ts';
import { ID_SHOWN_CHARS, playersAmong, type Reported, reportedPeople } from '../desk/reported-people.ts';
import { MODEL_REPORTER, type ReportStore } from '../storage/ports/reports.ts';

/** `npm run reports`: settles the reports that are named, else shows what waits, in the order of the desk. */
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
  for (const { playerId, lines, reporters } of reportedPeople(open)) {
    print(`\nPlayer ${playerId.slice(0, ID_SHOWN_CHARS)}: ${lines.length} reported, by ${whoOf(reporters)}`);
    for (const line of lines) print(describeLine(line));
  }
  print('\nWhat you have seen is settled with --settle ID, several where they belong together.');
}

function whoOf(reporters: ReadonlySet<string>): string {
  const players = playersAmong(reporters);
  const model = reporters.has(MODEL_REPORTER) ? ['the model'] : [];
  return [...(players > 0 ? [String(players)] : []), ...model].join(' and ');
}

function describeLine({ line, reports }: Reported): string {
  const { at, name, text, before } = line;
  const when = `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return [
    `  ${reports.join(' ')}  (${when})`,
    ...before.map((earlier) => `      ${earlier.name}: ${earlier.text}`),
    `    > ${name}: ${text}`,
  ].join('\n');
}
