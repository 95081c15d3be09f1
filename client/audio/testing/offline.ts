import { notesBetween } from '../bed.ts';
import { BEDS, type BedName } from '../beds.ts';
import { Mixer } from '../mixer.ts';
import type { Sound } from '../note.ts';
import { lengthOf } from '../note.ts';
import type { Score } from '../score.ts';
import { ScorePlayer } from '../score-player.ts';
import { playSound } from '../voice.ts';
import { type Channels, SAMPLES_A_SECOND } from './loudness.ts';

/** Renders what the page plays, by the page's own code and a real browser's audio, with both sliders at their end. */

/** So often a page asks its score, s. */
const STEP_S = 0.05;
/** Silence after a sound: a block of the meter has to fit. */
const TAIL_S = 0.5;
/** A sample from which on something is heard, and how long silence lasts between two sounds, s. */
const LOUD = 0.01;
const APART_S = 0.2;

export function renderCue(sound: Sound): Promise<Channels> {
  return render(lengthOf(sound) + TAIL_S, (context, mixer) => {
    playSound(context, mixer.cues, sound, 0);
  });
}

/** Once round, with all its layers or so many. */
export function renderBed(name: BedName, layers: number = BEDS[name].layers.length): Promise<Channels> {
  const { lasts } = BEDS[name];
  return render(lasts, (context, mixer) => {
    playSound(context, mixer.music, notesBetween(BEDS[name], layers, 0, lasts), 0);
  });
}

/** A score from the beginning, and cues at their times, s. `clock` is moved as the audio goes on. */
export function renderScore(
  seconds: number,
  {
    score,
    clock,
    cues,
  }: {
    readonly score: Score;
    readonly clock: { now: number };
    readonly cues: readonly { readonly at: number; readonly sound: Sound }[];
  },
): Promise<Channels> {
  return render(seconds, (context, mixer) => {
    const player = new ScorePlayer(context, mixer);
    for (let at = 0; at < seconds; at += STEP_S) {
      player.step(score, at);
      clock.now += STEP_S * 1000;
    }
    for (const { at, sound } of cues) {
      mixer.duck(at, lengthOf(sound));
      playSound(context, mixer.cues, sound, at);
    }
  });
}

async function render(seconds: number, play: (context: OfflineAudioContext, mixer: Mixer) => void): Promise<Channels> {
  const context = new OfflineAudioContext(2, Math.ceil(seconds * SAMPLES_A_SECOND), SAMPLES_A_SECOND);
  const mixer = new Mixer(context);
  mixer.set({ cues: 1, music: 1 });
  play(context, mixer);
  const buffer = await context.startRendering();
  return [buffer.getChannelData(0), buffer.getChannelData(1)];
}

/** When the sounds of a score without music begin, s: where it is loud after it has been silent. */
export async function beginningsOf(seconds: number, parts: Parameters<typeof renderScore>[1]): Promise<number[]> {
  const [samples = new Float32Array()] = await renderScore(seconds, parts);
  const found: number[] = [];
  let loudAt = -Infinity;
  samples.forEach((sample, i) => {
    const at = i / SAMPLES_A_SECOND;
    if (Math.abs(sample) < LOUD) return;
    if (at - loudAt > APART_S) found.push(at);
    loudAt = at;
  });
  return found;
}
