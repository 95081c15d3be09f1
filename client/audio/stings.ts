import { notes, pitch, type Sound } from './note.ts';

/** Trumpets of an arcade: each tone of a chord, then all of them. */
const brass = (steps: readonly number[], from: number, lasts: number): Sound =>
  steps.flatMap((step) => [
    { hz: pitch(step), from, lasts, type: 'sawtooth', gain: 0.09, cutHz: 2400 },
    { hz: pitch(step) * 1.004, from, lasts, type: 'square', gain: 0.035, cutHz: 1800 },
  ]);

/** What a mode sounds like before its first question, in a second and a half. A view names one, or brings notes of its own. */
export const STINGS = {
  /** A call to play: the ordinary quiz. */
  fanfare: notes([...brass([-9], 0, 0.2), ...brass([-5], 0.15, 0.2), ...brass([-9, -5, -2, 3], 0.32, 0.9)]),
  /** A great bell, twice: only one is left at the end. */
  toll: notes(
    [0, 0.6].flatMap((from) => [
      { hz: pitch(-24), from, lasts: 1.1, type: 'triangle', gain: 0.4 },
      { hz: pitch(-12) * 1.19, from, lasts: 0.8, gain: 0.12 },
      { hz: pitch(0) * 1.5, from, lasts: 0.5, gain: 0.06 },
      { hz: 3000, from, lasts: 0.04, type: 'noise', gain: 0.12 },
    ]),
  ),
  /** Steps in the dark, and a chord that does not fit: somebody here is false. */
  masks: notes([
    ...[0, 0.25, 0.5].map((from, i) => ({
      ...{ hz: pitch(-24 + i), from, lasts: 0.2, type: 'triangle' as const, gain: 0.35 },
    })),
    ...[-12, -9, -6, 0].map((step) => ({
      ...{ hz: pitch(step), from: 0.75, lasts: 0.9, type: 'sawtooth' as const, gain: 0.06, cutHz: 1400 },
    })),
  ]),
  /** A clear morning, note by note. */
  sunrise: notes(
    [-9, -2, 3, 5, 7, 10, 15].map((step, i) => ({
      ...{ hz: pitch(step), from: i * 0.11, lasts: 0.9 - i * 0.02, type: 'triangle', gain: 0.14, pan: (i - 3) * 0.15 },
    })),
  ),
  /** Two sides: a call on the left, its answer on the right, and the drum between them. */
  clash: notes([
    ...[-9, -2].map((step, i) => ({
      ...{ hz: pitch(step), from: i * 0.14, lasts: 0.3, type: 'sawtooth' as const, gain: 0.12, cutHz: 2200, pan: -0.8 },
    })),
    ...[-5, 3].map((step, i) => ({
      ...{
        hz: pitch(step),
        from: 0.5 + i * 0.14,
        lasts: 0.3,
        type: 'sawtooth' as const,
        gain: 0.12,
        cutHz: 2200,
        pan: 0.8,
      },
    })),
    { hz: 150, from: 0.98, lasts: 0.4, gain: 0.5, to: 48 },
    { hz: 1800, from: 0.98, lasts: 0.2, type: 'noise', gain: 0.14 },
  ]),
} as const satisfies Record<string, Sound>;

export type StingName = keyof typeof STINGS;

export function stingOf(named: StingName | Sound): Sound {
  return typeof named === 'string' ? STINGS[named] : named;
}
