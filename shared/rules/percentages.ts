import type { Round } from './round.ts';

/** Whole per cent that add up to 100 (largest remainder), or all 0 without answers. */
export function percentages(round: Pick<Round, 'leans'>): number[] {
  const total = round.leans.reduce((sum, n) => sum + n, 0);
  if (total === 0) return round.leans.map(() => 0);
  const exact = round.leans.map((n) => (100 * n) / total);
  const out = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const missing = 100 - out.reduce((sum, n) => sum + n, 0);
  for (const { i } of byRemainder.slice(0, missing)) out[i] = (out[i] ?? 0) + 1;
  return out;
}
