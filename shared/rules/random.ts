/**
 * Luck that is handed in: a seed text gives the same numbers for everyone, forever.
 * No generator is ever stored in a match; each use derives its own stream from the match seed and a
 * label (`luck(match.seed, 'order', 3)`), so adding a new use of luck never shifts another one.
 */

export interface Luck {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [low, high], both included. */
  int(low: number, high: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** True with probability `p`. */
  chance(p: number): boolean;
  /** A new list in a new order (Fisher-Yates). */
  shuffle<T>(list: readonly T[]): T[];
}

/** FNV-1a over code points, 32 bit. */
export function hashText(text: string): number {
  let hash = 2166136261;
  for (const char of text) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 16777619);
  }
  return hash >>> 0;
}

/** A stream of luck (mulberry32) for the joined parts, e.g. `luck(seed, 'bots', round, seat)`. */
export function luck(...parts: readonly (string | number)[]): Luck {
  let state = hashText(parts.join('/'));
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  function int(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1));
  }
  return {
    next,
    int,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('luck.pick needs a list with something in it');
      return list[Math.floor(next() * list.length)] as T;
    },
    chance: (p) => next() < p,
    shuffle<T>(list: readonly T[]): T[] {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i--) {
        const j = int(0, i);
        [out[i], out[j]] = [out[j] as T, out[i] as T];
      }
      return out;
    },
  };
}
