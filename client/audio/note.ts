/** One tone, or one hiss of noise. All that is heard is a list of these; `voice.ts` turns them into sound. */
export interface Note {
  /** Pitch; of a hiss the middle of what is heard of it. */
  readonly hz: number;
  /** Start after the sound's own, and length, s. */
  readonly from: number;
  readonly lasts: number;
  readonly type?: OscillatorType | 'noise';
  /** Loudness at its loudest, 0 to 1. */
  readonly gain?: number;
  /** Slides to this pitch. */
  readonly to?: number;
  /** How it comes and goes: hit and dying away, sung, or growing and cut off. */
  readonly shape?: 'struck' | 'held' | 'swelling';
  /** Takes the edge off: what is far above this pitch is not heard, Hz. */
  readonly cutHz?: number;
  /** -1 left to 1 right. */
  readonly pan?: number;
}

export type Sound = readonly Note[];

/** A sound made of these. */
export function notes(list: readonly Note[]): Sound {
  return list;
}

/** Equal temperament: `steps` semitones above A4. */
export const pitch = (steps: number): number => 440 * 2 ** (steps / 12);

/** How long a sound lasts, s. */
export function lengthOf(sound: Sound): number {
  return sound.reduce((end, { from, lasts }) => Math.max(end, from + lasts), 0);
}

/** The same sound `steps` semitones higher. */
export function raised(sound: Sound, steps: number): Sound {
  const factor = 2 ** (steps / 12);
  return sound.map((note) => ({
    ...note,
    hz: note.hz * factor,
    ...(note.to === undefined ? {} : { to: note.to * factor }),
  }));
}
