/**
 * What decides at a cut, in the order of its parts: more points, less time over right answers (ms), a number that is
 * the keyed hash of the player. Nothing of it depends on how a crowd was seated.
 */
export type Key = readonly [score: number, rightMs: number, tie: number];

/** Below 0: `a` is the better one. No two players have equal keys, short of a collision of 53 bits. */
export function compareKeys(a: Key, b: Key): number {
  return b[0] - a[0] || a[1] - b[1] || a[2] - b[2];
}
