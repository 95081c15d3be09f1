import type { Luck } from '../rules/random.ts';
import { luck } from '../rules/random.ts';

/** The rules' luck, with the one thing pictures need besides. */
export interface ArtLuck extends Luck {
  /** A number in [low, high). */
  span(low: number, high: number): number;
}

/** Luck for one picture: the same seed text, the same picture for everyone. */
export function artLuck(seed: string): ArtLuck {
  const base = luck(seed);
  return { ...base, span: (low, high) => low + base.next() * (high - low) };
}
