import type { DailyTry } from '../../ports/daily.ts';

export interface BodyDocument {
  readonly body: string;
}

export function tryOf(row: BodyDocument | null | undefined): DailyTry | null {
  return row ? (JSON.parse(row.body) as DailyTry) : null;
}
