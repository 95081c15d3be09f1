import type { MatchEvent } from '../rules/events.ts';

/** What rules have thrown, for whoever wrote them: which rule, in what, and the error with its file and line. */
export function faultsOf(events: readonly MatchEvent[]): string[] {
  return events.flatMap((event) =>
    event.type === 'blamed' ? [`${event.rule} is off: its ${event.what} threw ${textOf(event.error)}`] : [],
  );
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
