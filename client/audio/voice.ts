import { lengthOf, type Note, type Sound } from './note.ts';

/** A few ms of attack, or the speaker clicks, s. */
const ATTACK_S = 0.008;
/** Of a sung note: how much of it comes, and how much goes. */
const SUNG = { comes: 0.25, goes: 0.35 } as const;
/** As good as silent. */
const SILENT = 0.001;
const NOISE_S = 1;

/** A sound that plays, or is about to. */
export interface Playing {
  /** When it begins and is over, s of its context. */
  readonly from: number;
  readonly until: number;
  /** Takes it back before its end. */
  stop(): void;
}

/** Plays a sound at `at`, s of the context's time. Each note is told to the context at once and lets go of itself. */
export function playSound(context: BaseAudioContext, out: AudioNode, sound: Sound, at: number): Playing {
  const level = new GainNode(context, { gain: 1 });
  level.connect(out);
  const sources = sound.map((note) => playNote(context, level, note, at + note.from));
  let left = sources.length;
  for (const source of sources)
    source.addEventListener('ended', () => {
      left--;
      if (left === 0) level.disconnect();
    });
  return {
    from: at,
    until: at + lengthOf(sound),
    stop() {
      level.disconnect();
      for (const source of sources) source.stop();
    },
  };
}

function playNote(context: BaseAudioContext, out: AudioNode, note: Note, at: number): AudioScheduledSourceNode {
  const { hz, lasts, to, cutHz, pan } = note;
  const envelope = new GainNode(context, { gain: 0 });
  shape(envelope.gain, note, at);
  const slides = (pitch: AudioParam): void => {
    if (to === undefined) return;
    pitch.setValueAtTime(hz, at);
    pitch.exponentialRampToValueAtTime(to, at + lasts);
  };
  const source = sourceOf(context, note, slides, envelope);
  let end: AudioNode = envelope;
  if (cutHz !== undefined)
    end = end.connect(new BiquadFilterNode(context, { type: 'lowpass', frequency: cutHz, Q: 0.5 }));
  if (pan !== undefined) end = end.connect(new StereoPannerNode(context, { pan }));
  end.connect(out);
  source.start(at);
  source.stop(at + lasts + 0.02);
  return source;
}

function sourceOf(
  context: BaseAudioContext,
  { hz, type = 'sine' }: Note,
  slides: (pitch: AudioParam) => void,
  out: AudioNode,
): AudioScheduledSourceNode {
  if (type !== 'noise') {
    const tone = new OscillatorNode(context, { type, frequency: hz });
    slides(tone.frequency);
    tone.connect(out);
    return tone;
  }
  const hiss = new AudioBufferSourceNode(context, { buffer: noiseOf(context), loop: true });
  const band = new BiquadFilterNode(context, { type: 'bandpass', frequency: hz, Q: 0.8 });
  slides(band.frequency);
  hiss.connect(band).connect(out);
  return hiss;
}

function shape(level: AudioParam, { shape: kind = 'struck', gain = 0.5, lasts }: Note, at: number): void {
  level.setValueAtTime(0, at);
  const as: NonNullable<Note['shape']> = kind;
  switch (as) {
    case 'struck':
      level.linearRampToValueAtTime(gain, at + ATTACK_S);
      level.exponentialRampToValueAtTime(SILENT, at + lasts);
      return;
    case 'held':
      level.linearRampToValueAtTime(gain, at + lasts * SUNG.comes);
      level.setValueAtTime(gain, at + lasts * (1 - SUNG.goes));
      level.linearRampToValueAtTime(0, at + lasts);
      return;
    case 'swelling':
      level.setValueAtTime(SILENT, at);
      level.exponentialRampToValueAtTime(gain, at + lasts - ATTACK_S);
      level.linearRampToValueAtTime(0, at + lasts);
  }
}

const noises = new WeakMap<BaseAudioContext, AudioBuffer>();

/** A second of noise, the same each time. */
function noiseOf(context: BaseAudioContext): AudioBuffer {
  const made = noises.get(context);
  if (made) return made;
  const buffer = context.createBuffer(1, Math.round(context.sampleRate * NOISE_S), context.sampleRate);
  const samples = buffer.getChannelData(0);
  let seed = 1;
  for (let i = 0; i < samples.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    samples[i] = seed / 2 ** 31;
  }
  noises.set(context, buffer);
  return buffer;
}
