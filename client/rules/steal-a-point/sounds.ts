import { notes, pitch } from '../../audio/note.ts';

/** A held low note, while the button is grey. */
export const HELD = notes([
  { hz: pitch(-29), from: 0, lasts: 1.6, type: 'triangle', gain: 0.35 },
  { hz: pitch(-17), from: 0, lasts: 1.2, type: 'sine', gain: 0.12 },
]);

/** A coin pulled from a pocket. */
export const COIN = notes([
  { hz: 2100, from: 0, lasts: 0.05, type: 'triangle', gain: 0.1, to: 2600 },
  { hz: pitch(22), from: 0.05, lasts: 0.12, type: 'square', gain: 0.13 },
  { hz: pitch(27), from: 0.11, lasts: 0.14, type: 'square', gain: 0.13 },
]);

/** The same, and then the arpeggio of a right answer: for who won it. */
export const WON = notes([
  { hz: pitch(22), from: 0, lasts: 0.12, type: 'square', gain: 0.13 },
  { hz: pitch(27), from: 0.06, lasts: 0.14, type: 'square', gain: 0.13 },
  ...[0, 4, 7, 12].map((step, i) => ({
    hz: pitch(step + 3),
    from: 0.25 + i * 0.09,
    lasts: i === 3 ? 0.43 : 0.14,
    type: 'square' as const,
    gain: 0.16,
  })),
]);
