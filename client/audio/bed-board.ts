import { BAR_S, BEAT_S, type Bed, barByBar, pattern } from './bed.ts';
import { brush, hat, kick } from './drums.ts';
import { type Note, pitch } from './note.ts';

interface Bar {
  /** Semitones from A4; of the tune one step an eighth, null: a rest. */
  readonly root: number;
  readonly chord: readonly [number, number, number];
  readonly tune: readonly (number | null)[];
}

/** The one bed that comes home. */
const BARS: readonly Bar[] = [
  { root: -21, chord: [-9, -5, -2], tune: [7, null, 10, null, 15, null, 10, 7] },
  { root: -24, chord: [-12, -9, -5], tune: [7, null, 12, null, 15, null, 12, null] },
  { root: -28, chord: [-16, -12, -9], tune: [8, null, 12, null, 15, null, 12, 8] },
  { root: -26, chord: [-14, -10, -7], tune: [10, null, 14, null, 17, 14, 10, null] },
];

const bass = ({ root }: Bar): Note[] =>
  pattern([root, null, root, root + 12, root, null, root + 7, root + 12], BEAT_S / 2, (step) => ({
    ...{ hz: pitch(step), from: 0, lasts: 0.24, type: 'triangle', gain: 0.17 },
  }));

/** Short chords between the beats. */
const chords = ({ chord }: Bar): Note[] =>
  chord.flatMap((step, i) =>
    pattern([null, step, null, step, null, step, null, step], BEAT_S / 2, (tone) => ({
      ...{
        hz: pitch(tone + 12),
        from: 0,
        lasts: 0.13,
        type: 'sawtooth',
        gain: 0.065,
        cutHz: 2200,
        pan: (i - 1) * 0.35,
      },
    })),
  );

const tune = ({ tune: steps }: Bar): Note[] =>
  pattern(steps, BEAT_S / 2, (step) => ({
    ...{ hz: pitch(step), from: 0, lasts: 0.26, type: 'square', gain: 0.09, cutHz: 3200 },
  }));

const drums = (): Note[] => [
  ...pattern([0.2, 0.17, 0.2, 0.17], BEAT_S, kick),
  ...pattern([null, 0.14, null, 0.14], BEAT_S, brush),
  ...pattern([null, 0.07, null, 0.07, null, 0.07, null, 0.09], BEAT_S / 2, (gain) => hat(gain)),
];

/** Where everybody stands: chords under what is explained, then drums and a tune. */
export const BOARD_BED: Bed = {
  lasts: BARS.length * BAR_S,
  layers: [[...barByBar(BARS, bass), ...barByBar(BARS, chords)], barByBar(BARS, drums), barByBar(BARS, tune)],
};
