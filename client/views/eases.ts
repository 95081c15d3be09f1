/** How a move goes from 0 to 1 (LOOK.md, section 6). All take and give shares. */
export type Ease = (share: number) => number;

export const linear: Ease = (share) => share;
export const enter: Ease = (share) => (share >= 1 ? 1 : 1 - 2 ** (-10 * share));
export const leave: Ease = (share) => share * share;
export const move: Ease = (share) => (share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2);
export const jet: Ease = (share) => 1 - (1 - share) ** 2.6;

/** The elastic curve of the tokens, point by point: 20 % over, then back. */
const ELASTIC: readonly (readonly [at: number, value: number])[] = [
  [0, 0],
  [0.09, 0.42],
  [0.18, 0.98],
  [0.26, 1.18],
  [0.31, 1.2],
  [0.42, 1.08],
  [0.54, 0.97],
  [0.61, 0.96],
  [0.78, 1],
  [0.88, 1.01],
  [1, 1],
];
export const elastic: Ease = (share) => along(ELASTIC, share);

/** The value of a line of points, which are in order, at `at`. */
export function along(points: readonly (readonly [number, number])[], at: number): number {
  const next = points.findIndex(([x]) => x >= at);
  if (next < 0) return points.at(-1)?.[1] ?? 0;
  const after = points[next];
  const before = points[next - 1];
  if (!after || !before) return after?.[1] ?? 0;
  return before[1] + ((after[1] - before[1]) * (at - before[0])) / (after[0] - before[0]);
}
