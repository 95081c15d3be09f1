/** A day here is one of UTC, by its number: whole days since 1 January 1970 (`dayOf` in people/profile.ts). */

export const DAY_MS = 24 * 60 * 60 * 1000;

/** When it begins and ends, server ms. */
export function beginOf(day: number): number {
  return day * DAY_MS;
}

export function endOf(day: number): number {
  return (day + 1) * DAY_MS;
}
