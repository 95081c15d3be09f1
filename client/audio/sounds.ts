import { notes, pitch, raised, type Sound } from './note.ts';

/** The cues of LOOK.md section 7, each a few notes. */
const wood = (steps: number): Sound =>
  notes([{ hz: pitch(steps + 12), from: 0, lasts: 0.08, type: 'triangle', gain: 0.5, to: pitch(steps) }]);

function arpeggio(steps: readonly number[]): Sound {
  return steps.map((step, i) => ({
    hz: pitch(step + 3),
    from: i * 0.09,
    lasts: i === steps.length - 1 ? 0.43 : 0.14,
    type: 'square',
    gain: 0.16,
  }));
}

const drum = (steps: number): Sound =>
  notes([
    { hz: pitch(steps) * 2, from: 0, lasts: 0.3, gain: 0.6, to: pitch(steps - 7) },
    { hz: pitch(steps + 24), from: 0, lasts: 0.05, type: 'triangle', gain: 0.2 },
  ]);

export const SOUNDS = {
  hover: notes([{ hz: 900, from: 0, lasts: 0.02, type: 'triangle', gain: 0.06 }]),
  join: notes([{ hz: 240, from: 0, lasts: 0.4, type: 'sine', gain: 0.25, to: 900 }]),
  count: notes([{ hz: pitch(3), from: 0, lasts: 0.12, type: 'square', gain: 0.16 }]),
  countLast: notes([{ hz: pitch(10), from: 0, lasts: 0.16, type: 'square', gain: 0.2 }]),
  ask: notes([
    { hz: pitch(-24), from: 0, lasts: 0.3, type: 'triangle', gain: 0.6 },
    { hz: pitch(-12), from: 0.01, lasts: 0.2, gain: 0.2 },
  ]),
  open: notes([
    { hz: pitch(14), from: 0, lasts: 0.09, type: 'square', gain: 0.14 },
    { hz: pitch(19), from: 0.08, lasts: 0.12, type: 'square', gain: 0.14 },
  ]),
  press: notes([
    { hz: 1800, from: 0, lasts: 0.015, type: 'square', gain: 0.12 },
    { hz: 140, from: 0, lasts: 0.06, gain: 0.7, to: 60 },
  ]),
  locked: notes([
    { hz: 520, from: 0, lasts: 0.03, type: 'square', gain: 0.14 },
    { hz: 260, from: 0.04, lasts: 0.05, type: 'square', gain: 0.16 },
  ]),
  /** Each second of the window, until the last three. */
  second: notes([{ hz: 2400, from: 0, lasts: 0.03, type: 'triangle', gain: 0.22 }]),
  tick1: wood(0),
  tick2: wood(1),
  tick3: wood(2),
  bell: notes([
    { hz: pitch(15), from: 0, lasts: 0.25, gain: 0.4 },
    { hz: pitch(15) * 2.76, from: 0, lasts: 0.12, gain: 0.16 },
  ]),
  right: arpeggio([0, 4, 7, 12]),
  wrong: notes([
    { hz: pitch(-9), from: 0, lasts: 0.18, type: 'triangle', gain: 0.4 },
    { hz: pitch(-12), from: 0.18, lasts: 0.22, type: 'triangle', gain: 0.4 },
  ]),
  roll: notes(
    Array.from({ length: 20 }, (_, i) => ({
      hz: 110,
      from: i * 0.066,
      lasts: 0.06,
      type: 'triangle' as const,
      gain: 0.12 + i * 0.012,
    })),
  ),
  drum3: drum(-24),
  drum2: drum(-19),
  podium: notes([
    { hz: pitch(-17) * 2, from: 0, lasts: 0.35, gain: 0.6, to: pitch(-29) },
    ...[0, 4, 7, 12].map((step, i) => ({
      hz: pitch(step - 9),
      from: 0.3 + i * 0.05,
      lasts: 1.1,
      type: 'sawtooth' as const,
      gain: 0.1,
    })),
  ]),
  climb: notes([{ hz: pitch(-2), from: 0, lasts: 0.2, type: 'triangle', gain: 0.14, to: pitch(10) }]),
  fall: notes([{ hz: pitch(5), from: 0, lasts: 0.2, type: 'triangle', gain: 0.12, to: pitch(-7) }]),
  mood: notes([{ hz: 620, from: 0, lasts: 0.06, gain: 0.25, to: 930 }]),
  refuse: notes([{ hz: 150, from: 0, lasts: 0.08, gain: 0.5, to: 90 }]),
} as const satisfies Record<string, Sound>;

export type SoundName = keyof typeof SOUNDS;

/** Where each right answer in a row begins, semitones above the first: up the scale, and no further. */
const STREAK_STEPS = [0, 0, 2, 4, 5, 7, 9, 11, 12] as const;
/** A streak from here on has one more note on top. */
const LONG_STREAK = 3;

/** Right, and higher with each one in a row. */
export function rightSound(streak: number): Sound {
  const steps = STREAK_STEPS[Math.max(0, Math.min(streak, STREAK_STEPS.length - 1))] ?? 0;
  return raised(streak >= LONG_STREAK ? arpeggio([0, 4, 7, 12, 16]) : SOUNDS.right, steps);
}

/** Everybody is in: it grows through the stillness and ends with it, `lasts` s. */
export function swellSound(lasts: number): Sound {
  return [
    { hz: 2200, from: 0, lasts, type: 'noise', shape: 'swelling', gain: 0.3, to: 6000 },
    ...[-9, -2, 3, 7].map((step) => ({
      hz: pitch(step),
      from: 0,
      lasts,
      type: 'triangle' as const,
      shape: 'swelling' as const,
      gain: 0.16,
    })),
  ];
}

/** What a phone feels, ms on and off. */
export const VIBRATIONS: Readonly<Partial<Record<SoundName, readonly number[]>>> = {
  press: [12],
  tick1: [8],
  tick2: [8],
  tick3: [12],
  countLast: [10],
  bell: [30],
  podium: [20, 40, 20, 40, 60],
  right: [20, 40, 30],
  wrong: [60],
};
