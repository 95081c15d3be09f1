import type { Ghost } from './race.ts';

/** What the server says of the day to a match that is a daily try. It is part of the match's header. */
export interface DailyBrief {
  readonly day: number;
  /** Whether this try is compared with others: it began on its day, and no earlier one of it was lost. */
  readonly counts: boolean;
  readonly ghost: Ghost | null;
}
