import { beginOf, DAY_MS } from '#shared/daily/day.ts';

/** A day as it stands in a link: `2026-11-28`. */
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
