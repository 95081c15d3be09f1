import type { Finalist } from '../../shows/field.ts';

/**
 * Who falls in sudden death: whoever was not right, when somebody was. When all were right, the slowest; when nobody
 * was, or nobody is the slowest, all stay. `standing`: everybody who plays.
 */
export function fallenInSuddenDeath(standing: readonly Finalist[]): readonly Finalist[] {
  const wrong = standing.filter(({ credit }) => credit !== 1);
  if (wrong.length === standing.length) return [];
  if (wrong.length > 0) return wrong;
  const slowestMs = Math.max(...standing.map(({ ms }) => ms));
  const slowest = standing.filter(({ ms }) => ms === slowestMs);
  return slowest.length === standing.length ? [] : slowest;
}
