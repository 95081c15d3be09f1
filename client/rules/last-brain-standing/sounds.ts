import { notes, pitch } from '../../audio/note.ts';

const PEBBLES = 14;

/** The line: a long breath in, then many small pebbles. */
export const CUT = notes([
  { hz: 180, from: 0, lasts: 0.85, type: 'sine', gain: 0.3, to: 520 },
  ...Array.from({ length: PEBBLES }, (_, i) => ({
    hz: pitch(18 - ((i * 7) % 12)),
    from: 0.9 + i * 0.035,
    lasts: 0.05,
    type: 'triangle' as const,
    gain: 0.14,
  })),
]);

/** Out, and welcome in the crowd: a warm chord. */
export const SURVIVED = notes(
  [-9, -5, -2, 3].map((step) => ({ hz: pitch(step), from: 1.4, lasts: 0.8, type: 'triangle' as const, gain: 0.18 })),
);
