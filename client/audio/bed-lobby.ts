import { BAR_S, BEAT_S, type Bed, barByBar, pattern } from './bed.ts';
import { brush, hat, kick } from './drums.ts';
import { type Note, pitch } from './note.ts';

interface Bar {
  /** Semitones from A4. */
  readonly root: number;
  readonly chord: readonly [number, number, number, number];
}

const F_MAJOR: Bar = { root: -28, chord: [-16, -12, -9, -5] };
const G_SIXTH: Bar = { root: -26, chord: [-14, -10, -7, -5] };
const E_MINOR: Bar = { root: -29, chord: [-17, -14, -10, -7] };
const A_MINOR: Bar = { root: -24, chord: [-12, -9, -5, -2] };
const C_NINTH: Bar = { root: -21, chord: [-14, -9, -7, -5] };
/** Leans forward and does not arrive: people are still coming in. */
const BARS = [F_MAJOR, G_SIXTH, E_MINOR, A_MINOR, F_MAJOR, G_SIXTH, C_NINTH, C_NINTH];
/** Which tone of the chord each eighth picks, two octaves up. */
const PICKS = [0, 2, 1, 3, null, 1, 3, 2] as const;
const PICKS_BACK = [3, 1, 2, 0, null, 2, 1, null] as const;

const pad = ({ chord }: Bar): Note[] =>
  chord.map((step, i) => ({
    ...{ hz: pitch(step), from: 0, lasts: BAR_S * 1.15, type: 'sawtooth', shape: 'held' },
    ...{ gain: 0.05, cutHz: 900, pan: (i - 1.5) * 0.3 },
  }));

const bass = ({ root }: Bar): Note[] =>
  pattern([root, null, null, root, null, root + 12, null, null], BEAT_S / 2, (step) => ({
    ...{ hz: pitch(step), from: 0, lasts: 0.42, type: 'triangle', gain: 0.17 },
  }));

const picks = ({ chord }: Bar, index: number): Note[] =>
  pattern(index % 2 === 0 ? PICKS : PICKS_BACK, BEAT_S / 2, (tone, place) => ({
    ...{ hz: pitch((chord[tone] ?? 0) + 24), from: 0, lasts: 0.5, type: 'triangle' },
    ...{ gain: place % 4 === 0 ? 0.17 : 0.12, pan: place % 2 === 0 ? -0.35 : 0.35 },
  }));

const drums = (): Note[] => [
  ...pattern([0.2, null, 0.16, null], BEAT_S, kick),
  ...pattern([null, 0.1, null, 0.1], BEAT_S, brush),
  ...pattern([null, 0.05, null, 0.06], BEAT_S / 2, (gain) => hat(gain)),
  ...pattern([null, 0.05, null, 0.06], BEAT_S / 2, (gain) => ({ ...hat(gain), from: BAR_S / 2 })),
];

/** The waiting room: unhurried, warm. Its drums come with the people. */
export const LOBBY_BED: Bed = {
  lasts: BARS.length * BAR_S,
  layers: [barByBar(BARS, pad), barByBar(BARS, picks), [...barByBar(BARS, bass), ...barByBar(BARS, drums)]],
};
