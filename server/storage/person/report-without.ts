import { SOMEBODY_NAME } from '#shared/people/somebody.ts';
import type { LineReport } from '../ports/reports.ts';
import { newStandIn } from './stand-in.ts';
import type { Sought } from './without-person.ts';

/** Whether a report is about a person, by them, or shows what they said before. Names are one person's within a match (N2). */
export function isIn(report: LineReport, { playerId, names }: Sought, matches: ReadonlySet<string>): boolean {
  const { authorId, reporterId, before, matchId } = report;
  return (
    authorId === playerId ||
    reporterId === playerId ||
    (matches.has(matchId) && before.some((line) => isTheirs(line, names)))
  );
}

/** What is left of it: nothing of one that is about them; else the same, by nobody where they reported it, and without what they said. */
export function reportWithout(report: LineReport, { playerId, names }: Sought): LineReport | null {
  if (report.authorId === playerId) return null;
  const before = report.before.map((line) => (isTheirs(line, names) ? { name: SOMEBODY_NAME, text: '' } : line));
  return { ...report, before, ...(report.reporterId === playerId ? { reporterId: newStandIn().playerId } : {}) };
}

/** What is blank was somebody's who is forgotten. */
function isTheirs({ name, text }: LineReport['before'][number], names: ReadonlySet<string>): boolean {
  return text !== '' && names.has(name);
}
