/** The cues of LOOK.md section 7, each a few oscillators. A sound starts at `at` and returns its length, s. */
export type Sound = (context: AudioContext, out: AudioNode, at: number) => number;

interface Note {
  readonly hz: number;
  /** Start after the cue's own, and length, s. */
  readonly from: number;
  readonly lasts: number;
  readonly type?: OscillatorType;
  readonly gain?: number;
  /** Slides to this pitch. */
  readonly to?: number;
}

export function notes(list: readonly Note[]): Sound {
  return (context, out, at) => {
    let end = 0;
    for (const { hz, from, lasts, type = 'sine', gain = 0.5, to } of list) {
      const start = at + from;
      const voice = new OscillatorNode(context, { type, frequency: hz });
      const envelope = new GainNode(context, { gain: 0 });
      // A few ms of attack, or the speaker clicks.
      envelope.gain.setValueAtTime(0, start);
      envelope.gain.linearRampToValueAtTime(gain, start + 0.008);
      envelope.gain.exponentialRampToValueAtTime(0.001, start + lasts);
      if (to) voice.frequency.exponentialRampToValueAtTime(to, start + lasts);
      voice.connect(envelope).connect(out);
      voice.start(start);
      voice.stop(start + lasts + 0.02);
      end = Math.max(end, from + lasts);
    }
    return end;
  };
}

/** Equal temperament: `steps` semitones above A4. */
export const pitch = (steps: number): number => 440 * 2 ** (steps / 12);
const wood = (steps: number): Sound =>
  notes([{ hz: pitch(steps + 12), from: 0, lasts: 0.08, type: 'triangle', gain: 0.5, to: pitch(steps) }]);

const drum = (steps: number): Sound =>
  notes([
    { hz: pitch(steps) * 2, from: 0, lasts: 0.3, gain: 0.6, to: pitch(steps - 7) },
    { hz: pitch(steps + 24), from: 0, lasts: 0.05, type: 'triangle', gain: 0.2 },
  ]);

export const SOUNDS = {
  hover: notes([{ hz: 900, from: 0, lasts: 0.02, type: 'triangle', gain: 0.06 }]),
  join: notes([{ hz: 240, from: 0, lasts: 0.4, type: 'sine', gain: 0.25, to: 900 }]),
  count: notes([
    { hz: pitch(3), from: 0, lasts: 0.12, type: 'square', gain: 0.16 },
    { hz: pitch(3), from: 0.6, lasts: 0.12, type: 'square', gain: 0.16 },
    { hz: pitch(10), from: 1.2, lasts: 0.16, type: 'square', gain: 0.2 },
  ]),
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
  tick1: wood(0),
  tick2: wood(1),
  tick3: wood(2),
  bell: notes([
    { hz: pitch(15), from: 0, lasts: 0.25, gain: 0.4 },
    { hz: pitch(15) * 2.76, from: 0, lasts: 0.12, gain: 0.16 },
  ]),
  right: notes(
    [0, 4, 7, 12].map((step, i) => ({
      hz: pitch(step + 3),
      from: i * 0.09,
      lasts: i === 3 ? 0.43 : 0.14,
      type: 'square' as const,
      gain: 0.16,
    })),
  ),
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
  mood: notes([{ hz: 620, from: 0, lasts: 0.06, gain: 0.25, to: 930 }]),
  refuse: notes([{ hz: 150, from: 0, lasts: 0.08, gain: 0.5, to: 90 }]),
} as const satisfies Record<string, Sound>;

export type SoundName = keyof typeof SOUNDS;

/** What a phone feels, ms on and off. */
export const VIBRATIONS: Readonly<Partial<Record<SoundName, readonly number[]>>> = {
  press: [12],
  tick1: [8],
  tick2: [8],
  tick3: [12],
  right: [20, 40, 30],
  wrong: [60],
};
