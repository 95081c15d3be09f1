/** What the two sliders say, 0 to 1. */
export interface Levels {
  readonly cues: number;
  readonly music: number;
}

/** What a slider at its end lets through. Everything that sounds was measured against these (test/browser/sound.test.ts). */
const FULL = { cues: 0.9, music: 1 } as const;
/** Under a tick or a verdict the music steps back by 6 dB, and so fast, s. */
const DUCKED = 0.5;
const DUCK_S = 0.02;
const BACK_S = 0.12;
/** Higher than this a sum of sounds is pressed together, so that it never clips; and what it may be at most. */
const KNEE = 0.7;
const SUM_MOST = 4;
const CURVE_POINTS = 4097;
/** A slider moves without a click, s. */
const SLIDE_S = 0.03;

/** Two ways out of the page, cues and music, each with its own level. */
export class Mixer {
  readonly cues: GainNode;
  readonly music: GainNode;
  private readonly context: BaseAudioContext;
  private readonly levels: { readonly cues: GainNode; readonly music: GainNode };
  private last: Levels | null = null;

  constructor(context: BaseAudioContext) {
    this.context = context;
    this.cues = new GainNode(context);
    this.music = new GainNode(context);
    this.levels = { cues: new GainNode(context, { gain: 0 }), music: new GainNode(context, { gain: 0 }) };
    // The curve is defined from -1 to 1.
    const out = new GainNode(context, { gain: 1 / SUM_MOST });
    out.connect(new WaveShaperNode(context, { curve: kneeCurve() })).connect(context.destination);
    this.cues.connect(this.levels.cues).connect(out);
    this.music.connect(this.levels.music).connect(out);
  }

  set({ cues, music }: Levels): void {
    if (this.last?.cues === cues && this.last.music === music) return;
    const at = this.context.currentTime;
    for (const [level, to] of [
      [this.levels.cues, cues * FULL.cues],
      [this.levels.music, music * FULL.music],
    ] as const) {
      if (this.last) level.gain.setTargetAtTime(to, at, SLIDE_S);
      else level.gain.setValueAtTime(to, at);
    }
    this.last = { cues, music };
  }

  /** The music steps back from `at` on, for `lasts` s. */
  duck(at: number, lasts: number): void {
    this.music.gain.setTargetAtTime(DUCKED, at, DUCK_S);
    this.music.gain.setTargetAtTime(1, at + lasts, BACK_S);
  }
}

function kneeCurve(): Float32Array<ArrayBuffer> {
  const curve = new Float32Array(CURVE_POINTS);
  for (let i = 0; i < CURVE_POINTS; i++) {
    const sum = ((2 * i) / (CURVE_POINTS - 1) - 1) * SUM_MOST;
    const height = Math.abs(sum);
    const room = 1 - KNEE;
    curve[i] = height <= KNEE ? sum : Math.sign(sum) * (KNEE + room * Math.tanh((height - KNEE) / room));
  }
  return curve;
}
