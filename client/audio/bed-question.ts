import { BAR_S, BEAT_S, type Bed, barByBar, pattern } from './bed.ts';
import { hat, kick } from './drums.ts';
import { type Note, pitch } from './note.ts';

interface Bar {
  /** Semitones from A4. */
  readonly root: number;
  readonly chord: readonly [number, number, number];
}

const A_MINOR: Bar = { root: -24, chord: [0, 3, 7] };
const F_MAJOR: Bar = { root: -28, chord: [-4, 0, 3] };
const D_MINOR: Bar = { root: -31, chord: [-7, -4, 0] };
const E_SEVENTH: Bar = { root: -29, chord: [-5, -1, 2] };
/** Round and round a question, and never home: the answer is not out. */
const BARS = [A_MINOR, A_MINOR, F_MAJOR, F_MAJOR, D_MINOR, D_MINOR, E_SEVENTH, E_SEVENTH];

/** Low eighths, and the octave that a phone can play. */
const pulse = ({ root }: Bar): Note[] =>
  pattern([0.17, 0.1, 0.13, 0.1, 0.17, 0.1, 0.13, 0.12], BEAT_S / 2, (gain) => ({
    ...{ hz: pitch(root + 12), from: 0, lasts: 0.2, type: 'triangle', gain },
  }));

const heart = ({ root }: Bar): Note[] =>
  pattern([root, null, null, null], BEAT_S, (step) => ({
    ...{ hz: pitch(step), from: 0, lasts: 1.4, type: 'triangle', gain: 0.15 },
  }));

const figure = ({ chord: [low, middle, high] }: Bar, index: number): Note[] =>
  pattern(
    index % 2 === 0
      ? [low, middle, high, middle, low, middle, high, middle]
      : [low, high, middle, high, low, high, middle, null],
    BEAT_S / 2,
    (step, place) => ({
      ...{ hz: pitch(step), from: 0, lasts: 0.22, type: 'square', cutHz: 2000 },
      ...{ gain: place % 4 === 0 ? 0.1 : 0.07, pan: place % 2 === 0 ? 0.3 : -0.3 },
    }),
  );

const drive = (_bar: Bar, index: number): Note[] => [
  ...pattern([0.2, null, 0.16, null], BEAT_S, kick),
  ...pattern(
    Array.from({ length: 16 }, (_, i) => (i % 4 === 2 ? 0.075 : 0.03)),
    BEAT_S / 4,
    (gain) => hat(gain),
  ),
  // A bar that is asked twice looks up at its end.
  ...(index % 2 === 1 ? [{ ...hat(0.08, -0.3), from: BAR_S - BEAT_S / 4, lasts: 0.1 }] : []),
];

/** Under a question: a pulse while it is read, a figure once it can be answered, and drums as time runs out. */
export const QUESTION_BED: Bed = {
  lasts: BARS.length * BAR_S,
  layers: [[...barByBar(BARS, pulse), ...barByBar(BARS, heart)], barByBar(BARS, figure), barByBar(BARS, drive)],
};
