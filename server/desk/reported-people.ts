import { type LineReport, MODEL_REPORTER } from '../storage/ports/reports.ts';

/** Of an id so much is shown: enough to tell people apart. */
export const ID_SHOWN_CHARS = 8;

/** A line with all reports of it. */
export interface Reported {
  readonly line: LineReport;
  /** Ids of the reports. */
  readonly reports: readonly string[];
  readonly reporters: ReadonlySet<string>;
}

/** Somebody whose lines were reported; the line said last comes first. */
export interface ReportedPerson {
  readonly playerId: string;
  /** As they were called when they said the last of them. */
  readonly name: string;
  readonly reporters: ReadonlySet<string>;
  readonly lines: readonly Reported[];
  /** Where they said the last one from whose origin is known; null where none is. */
  readonly origin: string | null;
}

/** Reports put together by line and by who said it: whom most people reported comes first, then who waits longest. */
export function reportedPeople(reports: readonly LineReport[]): ReportedPerson[] {
  const people = [...Map.groupBy(reports, ({ authorId }) => authorId)].map(([playerId, all]) => {
    const latestFirst = all.toSorted((a, b) => b.at - a.at);
    return {
      playerId,
      name: latestFirst[0]?.name ?? '',
      reporters: reportersOf(all),
      lines: [...Map.groupBy(latestFirst, lineOf).values()].map(togetherOf),
      origin: latestFirst.find(({ authorOrigin }) => authorOrigin !== undefined)?.authorOrigin ?? null,
    };
  });
  const waitsSince = ({ lines }: ReportedPerson): number => Math.min(...lines.map(({ line }) => line.at));
  return people.sort((a, b) => b.reporters.size - a.reporters.size || waitsSince(a) - waitsSince(b));
}

/** How many players there are among those who reported. */
export function playersAmong(reporters: ReadonlySet<string>): number {
  return reporters.size - Number(reporters.has(MODEL_REPORTER));
}

function lineOf({ matchId, lineId }: LineReport): string {
  return `${matchId}/${lineId}`;
}

function togetherOf(all: readonly LineReport[]): Reported {
  const [line] = all;
  if (!line) throw new Error('a line without a report');
  return { line, reports: all.map(({ id }) => id), reporters: reportersOf(all) };
}

function reportersOf(all: readonly LineReport[]): ReadonlySet<string> {
  return new Set(all.map(({ reporterId }) => reporterId));
}
