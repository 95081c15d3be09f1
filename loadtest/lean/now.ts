/** Milliseconds on a clock that every process of this machine shares. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}
