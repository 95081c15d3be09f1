/** A day here is one of UTC, by its number: whole days since 1 January 1970 (`dayOf` in people/profile.ts). */

export const DAY_MS = 24 * 60 * 60 * 1000;

/** When it begins and ends, server ms. */
export function beginOf(day: number): number {
  return day * DAY_MS;
}

export function endOf(day: number): number {
  return (day + 1) * DAY_MS;
}

/** As it stands in a link: `2026-11-28`. */
export function dateOf(day: number): string {
  return new Date(beginOf(day)).toISOString().slice(0, 10);
}

/** The day of such a link; null for anything that is none. */
export function dayOfDate(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const at = Date.parse(`${date}T00:00:00Z`);
  // 30 February is read as some day in March by engines that mean well.
  return Number.isNaN(at) || dateOf(at / DAY_MS) !== date ? null : at / DAY_MS;
}
