/** Whole per cent that add up to 100 (largest remainder), or all 0 without answers. */
export function percentages(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, n) => sum + n, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((n) => (100 * n) / total);
  const out = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const missing = 100 - out.reduce((sum, n) => sum + n, 0);
  for (const { i } of byRemainder.slice(0, missing)) out[i] = (out[i] ?? 0) + 1;
  return out;
}
