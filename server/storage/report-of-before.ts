import { type LineReport, reportIdOf } from './ports/reports.ts';

/** A report from before its line had a field: the id was that of match, line and reporter, and is none of the reporter's now. */
export function reportOfBefore(old: Omit<LineReport, 'lineId'>): LineReport {
  const { id, matchId, reporterId } = old;
  const lineId = Number.parseInt(id.slice(matchId.length + 1), 10) || 0;
  return { ...old, id: reportIdOf(matchId, lineId, reporterId), lineId };
}
