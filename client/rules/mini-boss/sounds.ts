import { notes, pitch } from '../../audio/note.ts';

/** It comes through the floor: a low string, a stamp, and a growl of two voices that do not agree. */
export const ENTERS = notes([
  { hz: pitch(-41), from: 0, lasts: 0.6, type: 'triangle', gain: 0.6 },
  { hz: 70, from: 0.55, lasts: 0.16, type: 'sine', gain: 0.7, to: 34 },
  { hz: pitch(-34), from: 0.6, lasts: 0.7, type: 'square', gain: 0.1, to: pitch(-38) },
  { hz: pitch(-34) * 1.04, from: 0.6, lasts: 0.7, type: 'square', gain: 0.1, to: pitch(-38) },
]);

/** Three blows and a bell. */
export const HIT = notes([
  ...[0, 0.11, 0.22].map((from) => ({
    hz: 220,
    from,
    lasts: 0.09,
    type: 'square' as const,
    gain: 0.22,
    to: 70,
  })),
  { hz: pitch(15), from: 0.4, lasts: 0.3, type: 'triangle', gain: 0.25 },
]);

/** It falls out of the frame, and the room is glad. */
export const BEATEN = notes([
  { hz: 300, from: 0, lasts: 0.5, type: 'sawtooth', gain: 0.16, to: 40 },
  ...[3, 7, 10, 15].map((step, i) => ({
    hz: pitch(step),
    from: 0.45 + i * 0.09,
    lasts: 0.4,
    type: 'square' as const,
    gain: 0.16,
  })),
]);
