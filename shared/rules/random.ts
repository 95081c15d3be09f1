/**
 * Luck that is handed in, of two sorts. What somebody could gain by knowing beforehand is drawn by `keyedLuck` from the
 * secret key of the match (keyed-luck.ts). What is only looked at, such as names and pictures, is drawn by `luck` from a
 * public text, which gives the same numbers to everyone, forever. No generator is ever stored in a match: each use has
 * a stream of its own, by a label, so that a new use of luck never shifts another one.
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

/**
 * A public stream (mulberry32) for the joined parts, e.g. `luck(match.publicSeed, 'bot-names')`. It folds them into 32
 * bits that anybody may try out: never for what must not be known.
 */
export function luck(...parts: readonly (string | number)[]): Luck {
  let state = hashText(parts.join('/'));
  return luckFrom(() => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  });
}

/** What is asked of luck, out of numbers in [0, 1). */
export function luckFrom(next: () => number): Luck {
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
