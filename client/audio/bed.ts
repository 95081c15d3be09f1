import type { Note, Sound } from './note.ts';

/** Music that goes round, to be talked and thought over. All beds go at one pace, so that a second is two beats. */
export interface Bed {
  /** Once round, s. */
  readonly lasts: number;
  /** From the barest to what is only heard when most is going on; each counted from the beginning of a round. */
  readonly layers: readonly Sound[];
}

export const BEAT_S = 0.5;
export const BAR_S = 4 * BEAT_S;

/** Part of a bar, or of a bed, for each of its bars in turn. */
export function barByBar<T>(bars: readonly T[], play: (bar: T, index: number) => readonly Note[]): Sound {
  return bars.flatMap((bar, i) => play(bar, i).map((note) => ({ ...note, from: note.from + i * BAR_S })));
}

/** One note for each step of a pattern, so long apart, s; null: a rest. */
export function pattern<T>(
  steps: readonly (T | null)[],
  apart: number,
  play: (step: T, place: number) => Note,
): Note[] {
  return steps.flatMap((step, place) => {
    if (step === null) return [];
    const note = play(step, place);
    return [{ ...note, from: note.from + place * apart }];
  });
}

/**
 * What of a bed begins from `fromS` on and before `toS`, both s since some beginning of a round, also before it or many
 * rounds later. `layers`: how many of its layers are heard. The notes count from that same beginning.
 */
export function notesBetween(bed: Bed, layers: number, fromS: number, toS: number): Note[] {
  const heard = bed.layers.slice(0, layers).flat();
  const found: Note[] = [];
  for (let round = Math.floor(fromS / bed.lasts); round * bed.lasts < toS; round++)
    for (const note of heard) {
      const from = note.from + round * bed.lasts;
      if (from >= fromS && from < toS) found.push({ ...note, from });
    }
  return found;
}
