/** 1970 began on a Thursday: the first Monday is the fifth day. */
const FIRST_MONDAY_DAYS = 4;
const WEEK_DAYS = 7;

/** The week of a day (`dayOf`), by its number: it begins on Monday at midnight UTC (RK2). */
export function weekOf(day: number): number {
  return Math.floor((day - FIRST_MONDAY_DAYS) / WEEK_DAYS);
}

/** The Monday after a week: the first day that is not of it any more. */
export function mondayAfter(week: number): number {
  return (week + 1) * WEEK_DAYS + FIRST_MONDAY_DAYS;
}
