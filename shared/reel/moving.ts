/** From 0 to 1 while `t` goes from `from` to `to`, fast at first. */
export function part(t: number, from: number, to: number): number {
  const along = Math.min(1, Math.max(0, (t - from) / (to - from)));
  return 1 - (1 - along) ** 3;
}

/** The same, once past its end and back: something that lands. */
export function landing(t: number, from: number, to: number): number {
  const along = Math.min(1, Math.max(0, (t - from) / (to - from)));
  const back = along - 1;
  return Math.max(0, 1 + 2.7 * back ** 3 + 1.7 * back ** 2); // rounding may leave a hair less than nothing
}

/** From `a` to `b`, `along` of the way. */
export function between(a: number, b: number, along: number): number {
  return a + (b - a) * along;
}
