import type { BedName } from './beds.ts';
import type { SoundName } from './sounds.ts';

/** What is to be heard when, as far as it follows from the clock and from nothing else. Times are ms of the score's clock. */
export interface Score {
  now(): number;
  /** The music under it at this moment; null: silence. */
  bed(now: number): BedPlan | null;
  /** What sounds by itself from `from` on and before `to`. */
  beats(from: number, to: number): readonly Beat[];
}

export interface BedPlan {
  readonly name: BedName;
  /** How many of its layers are heard. */
  readonly layers: number;
  /** Any moment at which a round of it begins: everybody who shares the clock hears the same bar. */
  readonly zeroAt: number;
}

export interface Beat {
  readonly at: number;
  readonly sound: SoundName;
}
